#include "base64.h"
#include "json.h"
#include "web-event.h"
#include <ctype.h>
#include <string.h>
#include <strings.h>

/** Whether a body may stand in JSON as it is. */
static bool is_text(const struct response *response) {
  struct span type;
  if (response_header(response, "content-encoding", &type) || !response_header(response, "content-type", &type))
    return response->body.size == 0;
  struct span media = {type.at, 0};
  while (media.size < type.size && type.at[media.size] != ';') media.size++;
  bool says_text = strncasecmp(media.at, "text/", 5) == 0 || memmem(media.at, media.size, "json", 4) != NULL ||
                   memmem(media.at, media.size, "xml", 3) != NULL || memmem(media.at, media.size, "javascript", 10) != NULL;
  return says_text && utf8_is_valid(bytes_all(&response->body));
}

/** Values of one header stand together, as HTTP has it; cookies have a place of their own. */
static void write_headers(const struct response *response, struct bytes *json) {
  struct span headers = response_headers(response), name, value;
  const char *before = "";
  for (size_t at = 0, line = 0; header_next(headers, &at, &name, &value); line = at) {
    struct span other, more;
    bool was_written = header_is_own(name) || header_is(name, "set-cookie");
    for (size_t earlier = 0; earlier < line && header_next(headers, &earlier, &other, &more);)
      was_written = was_written || (other.size == name.size && strncasecmp(other.at, name.at, name.size) == 0);
    if (was_written) continue;
    struct bytes lower = {0}, values = {0};
    for (size_t letter = 0; letter < name.size; letter++)
      bytes_add(&lower, &(char){(char)tolower((unsigned char)name.at[letter])}, 1);
    bytes_span(&values, value);
    for (size_t later = at; header_next(headers, &later, &other, &more);)
      if (other.size == name.size && strncasecmp(other.at, name.at, name.size) == 0) {
        bytes_text(&values, ", ");
        bytes_span(&values, more);
      }
    bytes_text(json, before);
    json_write_text(json, bytes_all(&lower));
    bytes_text(json, ":");
    json_write_text(json, utf8_is_valid(bytes_all(&values)) ? bytes_all(&values) : (struct span){"", 0});
    before = ",";
    bytes_free(&lower);
    bytes_free(&values);
  }
}

static void write_cookies(const struct response *response, struct bytes *json) {
  struct span name, value;
  const char *before = "";
  for (size_t at = 0; header_next(response_headers(response), &at, &name, &value);) {
    if (!header_is(name, "set-cookie") || !utf8_is_valid(value)) continue;
    bytes_text(json, before);
    json_write_text(json, value);
    before = ",";
  }
}

void web_answer_write(const struct response *response, struct bytes *json) {
  struct span body = bytes_all(&response->body);
  bool plain = is_text(response);
  bytes_format(json, "{\"statusCode\":%d,\"headers\":{", response->status);
  write_headers(response, json);
  bytes_text(json, "},\"cookies\":[");
  write_cookies(response, json);
  bytes_format(json, "],\"isBase64Encoded\":%s,\"body\":", plain ? "false" : "true");
  struct bytes base64 = {0};
  if (!plain) base64_write(&base64, body);
  json_write_text(json, plain ? body : bytes_all(&base64));
  bytes_free(&base64);
  bytes_text(json, "}");
}
