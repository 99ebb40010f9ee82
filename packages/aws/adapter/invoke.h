#pragma once
#include "runtime-api.h"

/** Where the function's server takes events. */
struct server {
  uint16_t port;
  const char *path;
};

/** Has the function's server answer one event, and tells Lambda. */
void invoke(const struct sockaddr_in *api, const struct server *server, const struct invocation *invocation);
