#pragma once
#include "bytes.h"
#include <stdbool.h>

/** An HTTP/1.1 response that comes piece by piece. */
struct response {
  int status;
  struct bytes body;
  /** Whether it is the answer to HEAD, which has no body. */
  bool to_head;

  struct bytes raw;
  /** How much of `raw` has been understood. */
  size_t read;
  /** Where the lines of the header are in `raw`, which moves while it grows. */
  size_t headers_at;
  size_t headers_size;
  enum { HEAD, LENGTH, CHUNKS, TRAILERS, UNTIL_CLOSED } part;
  size_t length;
};

enum progress { MORE, DONE, MALFORMED };

/**
 * Reads on in what has arrived.
 *
 * @param closed whether nothing more will arrive
 */
enum progress response_read(struct response *response, bool closed);

/** Lines of the header, each with its CRLF. */
struct span response_headers(const struct response *response);

/** Finds a header by its name in lower case; the first one, where there are several. */
bool response_header(const struct response *response, const char *name, struct span *value);

/** Whether two names of headers are the same. */
bool header_is(struct span name, const char *wanted);

/** Gives one header after the other; `at` begins with 0. */
bool header_next(struct span headers, size_t *at, struct span *name, struct span *value);

void response_free(struct response *response);
