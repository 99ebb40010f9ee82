#include "invoke.h"
#include "clock.h"
#include "connection.h"
#include "contract.h"
#include "exchange.h"
#include "json.h"
#include "trace.h"
#include "web-event.h"
#include <stdio.h>

/** Milliseconds that are left to tell Lambda that the server did not start in time. */
#define TO_TELL 250

static void add_contract_headers(struct bytes *headers, const struct invocation *invocation, uint16_t port) {
  struct span lines = bytes_all(headers), name, value;
  bool has_host = false, is_traced = false;
  for (size_t at = 0; header_next(lines, &at, &name, &value);) {
    has_host = has_host || header_is(name, "host");
    is_traced = is_traced || header_is(name, "traceparent");
  }
  if (!has_host) bytes_format(headers, "host: 127.0.0.1:%u\r\n", port);
  bytes_format(headers, "x-wing-invocation-id: %s\r\n", invocation->id.data);
  if (invocation->deadline != NEVER) bytes_format(headers, "x-wing-deadline-ms: %lld\r\n", (long long)invocation->deadline);
  if (!is_traced) trace_write_header(headers, invocation->trace.data);
}

/** An event is asked of a server that has not started yet, too; Lambda gives the first start 10 s before the first event. */
static enum outcome ask(const struct request *request, const struct server *server, struct response *response) {
  enum outcome outcome = exchange(request, response);
  int64_t patience = request->deadline == NEVER ? NEVER : request->deadline - TO_TELL;
  if (outcome != REFUSED || !port_wait(server->port, patience)) return outcome;
  return exchange(request, response);
}

static struct failure no_answer(enum outcome outcome, const struct server *server) {
  if (outcome == BROKEN) return failure_of("The function broke the connection without an answer.");
  if (outcome == LATE) return failure_of("The function gave no answer within the time of the invocation.");
  struct failure failure = failure_of("");
  if (outcome == TOO_LARGE)
    bytes_format(&failure.message, "The result has more than %d bytes (6 MB). Put large data into a bucket.", LARGEST_RESULT);
  else
    bytes_format(&failure.message, "Nothing accepts connections on port %u (PORT): the function's server has ended, or did "
                                   "not start in time.", server->port);
  return failure;
}

static void tell_failure(const struct sockaddr_in *api, const struct invocation *invocation, struct failure *failure) {
  struct bytes json = {0};
  failure_write(failure, &json);
  fprintf(stderr, "%s %s: %s\n", invocation->id.data, failure->type.data, failure->message.data);
  invocation_fail(api, invocation, failure->type.data, bytes_all(&json));
  bytes_free(&json);
  failure_free(failure);
}

void invoke(const struct sockaddr_in *api, const struct server *server, const struct invocation *invocation) {
  struct web_request web = {0};
  struct span event = bytes_all(&invocation->event);
  bool is_web = web_event_read(event, &web);
  if (!is_web) {
    bytes_free(&web.method);
    bytes_text(&web.method, "POST");
    bytes_text(&web.target, server->path);
    if (event.size > 0) bytes_text(&web.headers, "content-type: application/json\r\n");
  }
  add_contract_headers(&web.headers, invocation, server->port);
  struct request request = {.address = address_local(server->port), .method = web.method.data, .target = web.target.data};
  request.headers = bytes_all(&web.headers);
  request.body = is_web ? bytes_all(&web.body) : event;
  request.deadline = invocation->deadline;
  request.limit = LARGEST_RESULT;

  struct response response = {0};
  struct bytes result = {0};
  struct failure failure = {0};
  enum outcome outcome = ask(&request, server, &response);
  bool succeeded = outcome == ANSWERED;
  if (succeeded && is_web) web_answer_write(&response, &result);
  else if (succeeded) succeeded = contract_read(&response, &result, &failure);
  else failure = no_answer(outcome, server);
  if (succeeded && result.size > LARGEST_RESULT) {
    failure = no_answer(TOO_LARGE, server);
    succeeded = false;
  }
  if (succeeded) invocation_respond(api, invocation, bytes_all(&result));
  else tell_failure(api, invocation, &failure);
  bytes_free(&result);
  response_free(&response);
  web_request_free(&web);
}
