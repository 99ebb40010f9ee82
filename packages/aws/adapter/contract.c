#include "contract.h"
#include "json.h"

/** Bytes of an answer that a message shows. */
#define EXCERPT 500

static void add_excerpt(struct bytes *message, struct span body) {
  struct span shown = {body.at, body.size > EXCERPT ? EXCERPT : body.size};
  // Not through the middle of a character.
  while (shown.size > 0 && shown.size < body.size && (shown.at[shown.size] & 0xc0) == 0x80) shown.size--;
  if (!utf8_is_valid(shown)) {
    bytes_format(message, "%zu bytes that are no text", body.size);
    return;
  }
  bytes_span(message, shown);
  if (shown.size < body.size) bytes_text(message, "…");
}

/** Takes the lines of a stack trace over, if they are an array of texts. */
static void read_frames(struct span value, struct bytes *frames) {
  struct json_walk walk = {0};
  struct span name, line;
  if (value.size == 0 || *value.at != '[') return;
  while (json_next(value, &walk, &name, &line))
    if (*line.at != '"') return;
  bytes_span(frames, value);
}

static void read_failure(const struct response *response, struct failure *failure) {
  struct span body = bytes_all(&response->body), value;
  const char *begin = json_skip_space(body.at, body.at + body.size);
  struct span object = json_is_valid(body) ? (struct span){begin, body.size - (size_t)(begin - body.at)}
                                           : (struct span){"", 0};
  if (!json_member(object, "errorType", &value) || !json_read_text(value, &failure->type))
    bytes_text(&failure->type, INVOCATION_ERROR);
  if (json_member(object, "stackTrace", &value)) read_frames(value, &failure->frames);
  if (json_member(object, "errorMessage", &value) && json_read_text(value, &failure->message)) return;
  bytes_format(&failure->message, "The function answered %d", response->status);
  bytes_text(&failure->message, body.size == 0 ? " without a body" : ": ");
  add_excerpt(&failure->message, body);
}

bool contract_read(const struct response *response, struct bytes *result, struct failure *failure) {
  struct span body = bytes_all(&response->body);
  if (response->status < 200 || response->status > 299) {
    read_failure(response, failure);
    return false;
  }
  bool is_empty = response->status == 204 || body.size == 0;
  if (is_empty || json_is_valid(body)) {
    bytes_span(result, is_empty ? (struct span){"null", 4} : body);
    return true;
  }
  bytes_text(&failure->type, INVOCATION_ERROR);
  bytes_format(&failure->message, "The function answered %d with a body that is not JSON: ", response->status);
  add_excerpt(&failure->message, body);
  bytes_text(&failure->message, "\nA function answers one JSON value (a text in quotes, such as \"done\"), or 204 "
                                "without a body for null.");
  return false;
}
