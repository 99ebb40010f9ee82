#pragma once
#include "response.h"
#include <netinet/in.h>
#include <stdint.h>

/** An HTTP request, whose connection is closed after it. */
struct request {
  struct sockaddr_in address;
  const char *method;
  /** Path and query. */
  const char *target;
  /** Lines of the header, each with its CRLF; those of the connection and the length are added. */
  struct span headers;
  struct span body;
  /** When the answer is not waited for any more; NEVER for no limit. */
  int64_t deadline;
  /** Most bytes of the answer's body. */
  size_t limit;
};

enum outcome {
  ANSWERED,
  /** Nothing accepts connections there. */
  REFUSED,
  /** The connection ended before the answer did, or what came was no HTTP. */
  BROKEN,
  LATE,
  TOO_LARGE,
};

/** @param response zeroed; to be freed whatever comes of it */
enum outcome exchange(const struct request *request, struct response *response);
