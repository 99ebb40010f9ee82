// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-extensions-api.html
#include "clock.h"
#include "exchange.h"
#include "runtime-api.h"
#include <stdlib.h>
#include <unistd.h>

#define EXTENSION "/2020-01-01/extension/"

static struct request request_to(const struct sockaddr_in *api, const char *method, const char *target) {
  return (struct request){.address = *api, .method = method, .target = target, .deadline = NEVER, .limit = SIZE_MAX};
}

/** Lambda counts an extension as started when it waits for an event. This one asked for none, so that it waits forever. */
static void wait_for_events(const struct sockaddr_in *api, struct span identifier) {
  if (fork() != 0) return;
  struct bytes headers = {0};
  bytes_text(&headers, "host: lambda\r\nlambda-extension-identifier: ");
  bytes_span(&headers, identifier);
  bytes_text(&headers, "\r\n");
  struct request request = request_to(api, "GET", EXTENSION "event/next");
  request.headers = bytes_all(&headers);
  exchange(&request, &(struct response){0});
  exit(0);
}

bool extension_register(const struct sockaddr_in *api, const char *name) {
  struct bytes headers = {0};
  bytes_format(&headers, "host: lambda\r\ncontent-type: application/json\r\nlambda-extension-name: %s\r\n", name);
  static const char body[] = "{\"events\":[]}";
  struct request request = request_to(api, "POST", EXTENSION "register");
  request.headers = bytes_all(&headers);
  request.body = (struct span){body, sizeof body - 1};
  struct response response = {0};
  struct span identifier;
  bool registered = exchange(&request, &response) == ANSWERED && response.status == 200 &&
                    response_header(&response, "lambda-extension-identifier", &identifier);
  if (registered) wait_for_events(api, identifier);
  response_free(&response);
  bytes_free(&headers);
  return registered;
}
