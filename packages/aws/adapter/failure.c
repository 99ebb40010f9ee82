#include "failure.h"
#include "json.h"

struct failure failure_of(const char *message) {
  struct failure failure = {0};
  bytes_text(&failure.type, INVOCATION_ERROR);
  bytes_text(&failure.message, message);
  return failure;
}

void failure_write(const struct failure *failure, struct bytes *json) {
  bytes_text(json, "{\"errorType\":");
  json_write_text(json, bytes_all(&failure->type));
  bytes_text(json, ",\"errorMessage\":");
  json_write_text(json, bytes_all(&failure->message));
  struct span frames = failure->frames.size > 0 ? bytes_all(&failure->frames) : (struct span){"[]", 2};
  // The Runtime API's own name for it; Lambda's Node runtime says `trace`, which Wing's clients read.
  bytes_text(json, ",\"stackTrace\":");
  bytes_span(json, frames);
  bytes_text(json, ",\"trace\":");
  bytes_span(json, frames);
  bytes_text(json, "}");
}

void failure_free(struct failure *failure) {
  bytes_free(&failure->type);
  bytes_free(&failure->message);
  bytes_free(&failure->frames);
}
