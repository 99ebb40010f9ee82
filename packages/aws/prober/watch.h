/* The probes of one container, for as long as it runs. */
#pragma once
#include "arguments.h"

_Noreturn void watch(const Arguments *arguments);
