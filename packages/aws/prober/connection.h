/* A TCP connection to a port of the task, which its containers share. */
#pragma once
#include "system.h"

/** Opens one; below 0 where that fails or takes too long: the negative errno. */
long open_connection(int port, Millis deadline);
void close_connection(long socket);
/** All or nothing. Below 0: the negative errno. */
long send_all(long socket, const void *bytes, Size size, Millis deadline);
/** At least one byte; 0 where the other end has closed. Below 0: the negative errno. */
long receive(long socket, void *bytes, Size room, Millis deadline);
/** What went wrong, in words. */
const char *reason_of(long error);
