#pragma once
#include <stdint.h>

/** For what may take any time. */
#define NEVER INT64_MAX

/** Milliseconds since 1970 UTC, as Lambda counts. */
int64_t now_ms(void);

/** Milliseconds until a time, as poll() takes them: -1 for never, 0 for what is past. */
int until_ms(int64_t time);
