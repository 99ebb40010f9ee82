#pragma once
#include "bytes.h"
#include "response.h"
#include <stdbool.h>

/** An HTTP request that an event describes. */
struct web_request {
  struct bytes method;
  struct bytes target;
  struct bytes headers;
  struct bytes body;
};

/**
 * Reads an event in API Gateway's payload format 2.0, which function URLs send too.
 *
 * @returns false for every other event
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
bool web_event_read(struct span event, struct web_request *request);

/** Writes a response in the same format. Bodies that are not known to be texts are base64. */
void web_answer_write(const struct response *response, struct bytes *json);

void web_request_free(struct web_request *request);

/** Whether a header is of one connection only (RFC 9110, 7.6.1), or set anew for each message. */
bool header_is_own(struct span name);
