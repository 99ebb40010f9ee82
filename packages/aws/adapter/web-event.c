#include "web-event.h"
#include "base64.h"
#include "json.h"
#include <string.h>

static bool has_text(struct span object, const char *name, struct bytes *text) {
  struct span value;
  return json_member(object, name, &value) && json_read_text(value, text);
}

/** A target in which nothing ends the line, or begins a query or fragment that is none. */
static void add_target(struct bytes *target, struct span text, const char *reserved) {
  for (size_t at = 0; at < text.size; at++) {
    unsigned char byte = (unsigned char)text.at[at];
    if (byte <= 0x20 || byte >= 0x7f || strchr(reserved, byte) != NULL) bytes_format(target, "%%%02X", byte);
    else bytes_add(target, text.at + at, 1);
  }
}

/** A line of a header holds no control characters. */
static void add_header(struct bytes *headers, struct span name, struct span value) {
  struct span both[] = {name, value};
  for (int part = 0; part < 2; part++)
    for (size_t at = 0; at < both[part].size; at++)
      if ((unsigned char)both[part].at[at] < 0x20 && both[part].at[at] != '\t') return;
  bytes_span(headers, name);
  bytes_text(headers, ": ");
  bytes_span(headers, value);
  bytes_text(headers, "\r\n");
}

static void read_headers(struct span event, struct bytes *headers) {
  struct span all, name, value;
  struct json_walk walk = {0};
  if (json_member(event, "headers", &all))
    while (json_next(all, &walk, &name, &value)) {
      struct bytes plain_name = {0}, plain_value = {0};
      if (json_read_text(name, &plain_name) && json_read_text(value, &plain_value) &&
          !header_is_own(bytes_all(&plain_name)))
        add_header(headers, bytes_all(&plain_name), bytes_all(&plain_value));
      bytes_free(&plain_name);
      bytes_free(&plain_value);
    }
  struct bytes cookies = {0};
  walk = (struct json_walk){0};
  if (json_member(event, "cookies", &all))
    while (json_next(all, &walk, &name, &value)) {
      if (cookies.size > 0) bytes_text(&cookies, "; ");
      json_read_text(value, &cookies);
    }
  if (cookies.size > 0) add_header(headers, (struct span){"cookie", 6}, bytes_all(&cookies));
  bytes_free(&cookies);
}

static void read_body(struct span event, struct bytes *body) {
  struct span is_base64;
  struct bytes text = {0};
  if (has_text(event, "body", &text)) {
    if (json_member(event, "isBase64Encoded", &is_base64) && *is_base64.at == 't') base64_read(body, bytes_all(&text));
    else bytes_span(body, bytes_all(&text));
  }
  bytes_free(&text);
}

bool web_event_read(struct span text, struct web_request *request) {
  if (!json_is_valid(text)) return false;
  const char *end = text.at + text.size, *begin = json_skip_space(text.at, end);
  struct span event = {begin, (size_t)(end - begin)};
  struct span context, http;
  struct bytes version = {0}, path = {0}, query = {0};
  bool is_web = has_text(event, "version", &version) && strcmp(version.data, "2.0") == 0 &&
                has_text(event, "rawPath", &path) && json_member(event, "requestContext", &context) &&
                json_member(context, "http", &http) && has_text(http, "method", &request->method);
  if (is_web) {
    struct bytes method = request->method;
    request->method = (struct bytes){0};
    add_target(&request->method, bytes_all(&method), "/?#");
    bytes_free(&method);
    if (path.size == 0 || *path.data != '/') bytes_text(&request->target, "/");
    add_target(&request->target, bytes_all(&path), "?#");
    if (has_text(event, "rawQueryString", &query) && query.size > 0) {
      bytes_text(&request->target, "?");
      add_target(&request->target, bytes_all(&query), "#");
    }
    read_headers(event, &request->headers);
    read_body(event, &request->body);
  }
  bytes_free(&version);
  bytes_free(&path);
  bytes_free(&query);
  return is_web;
}

void web_request_free(struct web_request *request) {
  bytes_free(&request->method);
  bytes_free(&request->target);
  bytes_free(&request->headers);
  bytes_free(&request->body);
}
