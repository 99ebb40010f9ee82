#include "response.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *find(const struct response *response, const char *text) {
  const struct bytes *raw = &response->raw;
  if (raw->size <= response->read) return NULL;
  return memmem(raw->data + response->read, raw->size - response->read, text, strlen(text));
}

static enum progress read_head(struct response *response) {
  const char *end = find(response, "\r\n\r\n");
  if (end == NULL) return MORE;
  const char *begin = response->raw.data + response->read;
  if (strncmp(begin, "HTTP/1.", 7) != 0 || end - begin < 12) return MALFORMED;
  response->status = atoi(begin + 9);
  if (response->status < 100 || response->status > 999) return MALFORMED;
  const char *lines = strstr(begin, "\r\n") + 2;
  response->headers_at = (size_t)(lines - response->raw.data);
  response->headers_size = (size_t)(end + 2 - lines);
  response->read = (size_t)(end + 4 - response->raw.data);
  // Such as 100 Continue: the response itself is still to come.
  if (response->status < 200) return read_head(response);

  struct span value;
  if (response->to_head || response->status == 204 || response->status == 304) {
    response->part = LENGTH;
  } else if (response_header(response, "transfer-encoding", &value)) {
    response->part = CHUNKS;
  } else if (response_header(response, "content-length", &value)) {
    response->part = LENGTH;
    response->length = strtoul(value.at, NULL, 10);
  } else {
    response->part = UNTIL_CLOSED;
  }
  return DONE;
}

static enum progress read_chunks(struct response *response) {
  for (;;) {
    const char *line_end = find(response, "\r\n");
    if (line_end == NULL) return MORE;
    const char *line = response->raw.data + response->read;
    char *digits_end;
    size_t size = strtoul(line, &digits_end, 16);
    if (digits_end == line) return MALFORMED;
    size_t begin = (size_t)(line_end + 2 - response->raw.data);
    if (size == 0) {
      // The line's own end may be the first half of the empty line.
      response->read = begin - 2;
      response->part = TRAILERS;
      return DONE;
    }
    size_t arrived = response->raw.size - begin;
    if (arrived < 2 || arrived - 2 < size) return MORE;
    bytes_add(&response->body, response->raw.data + begin, size);
    response->read = begin + size + 2;
  }
}

enum progress response_read(struct response *response, bool closed) {
  enum progress progress = DONE;
  if (response->part == HEAD) {
    progress = read_head(response);
    if (progress != DONE) return closed ? MALFORMED : progress;
  }
  if (response->part == CHUNKS) progress = read_chunks(response);
  if (response->part == TRAILERS) progress = find(response, "\r\n\r\n") == NULL ? MORE : DONE;
  if (response->part == LENGTH || response->part == UNTIL_CLOSED) {
    size_t arrived = response->raw.size - response->read;
    size_t wanted = response->part == LENGTH ? response->length - response->body.size : arrived;
    size_t taken = arrived < wanted ? arrived : wanted;
    bytes_add(&response->body, response->raw.data + response->read, taken);
    response->read += taken;
    progress = response->part == LENGTH ? (taken == wanted ? DONE : MORE) : closed ? DONE : MORE;
  }
  return progress == MORE && closed ? MALFORMED : progress;
}

void response_free(struct response *response) {
  bytes_free(&response->raw);
  bytes_free(&response->body);
}
