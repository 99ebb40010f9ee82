// Makes a server of HTTP, which keeps the contract wing-function/v1, a function of AWS Lambda.
#include "clock.h"
#include "connection.h"
#include "invoke.h"
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>

/** Milliseconds that the server may take before Lambda is asked for events: Lambda starts anew after 10 s without. */
#define INIT_PHASE 9000

static const char *variable(const char *name, const char *fallback) {
  const char *value = getenv(name);
  return value == NULL || *value == 0 ? fallback : value;
}

int main(int count, char **arguments) {
  const char *address = getenv("AWS_LAMBDA_RUNTIME_API");
  // Outside of Lambda nobody hands out events.
  if (address == NULL || count < 1) return 0;
  struct sockaddr_in api;
  char *end;
  const char *port = variable("PORT", "8080");
  unsigned long number = strtoul(port, &end, 10);
  if (!address_parse(address, &api)) {
    fprintf(stderr, "wing-function: AWS_LAMBDA_RUNTIME_API is \"%s\"; it must be an IPv4 address and a port.\n", address);
    return 1;
  }
  if (*end != 0 || number == 0 || number > 65535) {
    fprintf(stderr, "wing-function: PORT is \"%s\"; it must be a port, a whole number from 1 to 65535.\n", port);
    return 1;
  }
  struct server server = {.port = (uint16_t)number, .path = variable("FUNCTION_PATH", "/")};
  // Lambda knows an extension by the name of its file.
  if (!extension_register(&api, basename(arguments[0]))) {
    fprintf(stderr, "wing-function: Lambda did not register the extension.\n");
    return 1;
  }
  if (!port_wait(server.port, now_ms() + INIT_PHASE))
    fprintf(stderr, "wing-function: nothing accepts connections on port %u (PORT) yet; invocations wait for it.\n", server.port);
  for (;;) {
    struct invocation invocation = {0};
    if (!invocation_next(&api, &invocation)) return 0;
    invoke(&api, &server, &invocation);
    invocation_free(&invocation);
  }
}
