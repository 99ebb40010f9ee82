// https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
#include "runtime-api.h"
#include "clock.h"
#include "exchange.h"
#include <ctype.h>
#include <stdlib.h>

#define INVOCATION "/2018-06-01/runtime/invocation/"

static enum outcome call(const struct sockaddr_in *api, const char *method, const char *target, struct span headers,
                         struct span body, struct response *response) {
  struct request request = {.address = *api, .method = method, .target = target, .headers = headers, .body = body};
  request.deadline = NEVER;
  request.limit = SIZE_MAX;
  return exchange(&request, response);
}

static void copy_header(const struct response *response, const char *name, struct bytes *copy) {
  struct span value;
  bytes_span(copy, response_header(response, name, &value) ? value : (struct span){"", 0});
}

bool invocation_next(const struct sockaddr_in *api, struct invocation *invocation) {
  struct response response = {0};
  static const char headers[] = "host: lambda\r\n";
  enum outcome outcome =
      call(api, "GET", INVOCATION "next", (struct span){headers, sizeof headers - 1}, (struct span){"", 0}, &response);
  bool has_event = outcome == ANSWERED && response.status == 200;
  if (has_event) {
    copy_header(&response, "lambda-runtime-aws-request-id", &invocation->id);
    copy_header(&response, "lambda-runtime-trace-id", &invocation->trace);
    struct bytes deadline = {0};
    copy_header(&response, "lambda-runtime-deadline-ms", &deadline);
    invocation->deadline = deadline.size > 0 ? strtoll(deadline.data, NULL, 10) : NEVER;
    bytes_free(&deadline);
    bytes_span(&invocation->event, bytes_all(&response.body));
  }
  response_free(&response);
  return has_event;
}

static int answer(const struct sockaddr_in *api, const struct invocation *invocation, const char *kind,
                  const char *type, struct span json) {
  struct bytes target = {0}, headers = {0};
  bytes_format(&target, INVOCATION "%s/%s", invocation->id.data, kind);
  bytes_text(&headers, "host: lambda\r\ncontent-type: application/json\r\n");
  if (type != NULL) bytes_format(&headers, "lambda-runtime-function-error-type: %s\r\n", type);
  struct response response = {0};
  enum outcome outcome = call(api, "POST", target.data, bytes_all(&headers), json, &response);
  int status = outcome == ANSWERED ? response.status : 0;
  response_free(&response);
  bytes_free(&headers);
  bytes_free(&target);
  return status;
}

int invocation_respond(const struct sockaddr_in *api, const struct invocation *invocation, struct span json) {
  return answer(api, invocation, "response", NULL, json);
}

void invocation_fail(const struct sockaddr_in *api, const struct invocation *invocation, const char *type,
                     struct span json) {
  // It becomes a line of the header.
  for (const char *at = type; *at != 0; at++)
    if (!isalnum((unsigned char)*at) && *at != '.' && *at != '_') type = "Error", at = type;
  answer(api, invocation, "error", type, json);
}

void invocation_free(struct invocation *invocation) {
  bytes_free(&invocation->id);
  bytes_free(&invocation->event);
  bytes_free(&invocation->trace);
}
