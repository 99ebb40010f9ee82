#pragma once
#include "bytes.h"

/** Adds bytes as base64. */
void base64_write(struct bytes *text, struct span bytes);

/** Adds what base64 says; what is no digit is left out. */
void base64_read(struct bytes *bytes, struct span text);
