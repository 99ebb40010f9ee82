#pragma once
#include "bytes.h"

/** Why an invocation failed. */
struct failure {
  struct bytes type;
  struct bytes message;
  /** The lines of the stack trace as a JSON array; empty where there is none. */
  struct bytes frames;
};

/** Type of the failures that are not the function's own. */
#define INVOCATION_ERROR "InvocationError"

/** Says that an invocation failed, and why, for Lambda's caller. */
struct failure failure_of(const char *message);

/** As JSON, in the form of Lambda's own runtimes. */
void failure_write(const struct failure *failure, struct bytes *json);

void failure_free(struct failure *failure);
