#pragma once
#include "failure.h"
#include "response.h"
#include <stdbool.h>

/** Most bytes of a result: Lambda's limit for synchronous invocations, and that of wing-function/v1. */
#define LARGEST_RESULT (6 * 1024 * 1024)

/**
 * Reads a function's answer by wing-function/v1.
 *
 * @param result JSON, where it succeeded
 * @param failure where it did not
 */
bool contract_read(const struct response *response, struct bytes *result, struct failure *failure);
