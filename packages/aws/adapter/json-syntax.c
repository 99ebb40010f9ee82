#include "json.h"
#include <ctype.h>
#include <string.h>

/** Deeper than any event of a real program, and little beside the stack. */
#define DEEPEST 10000

static const char *value_end(const char *at, const char *end, int depth);

const char *json_skip_space(const char *at, const char *end) {
  while (at < end && memchr(" \t\r\n", *at, 4) != NULL) at++;
  return at;
}

static const char *text_end(const char *at, const char *end) {
  for (at++; at < end; at++) {
    if (*at == '"') return at + 1;
    if ((unsigned char)*at < 0x20) return NULL;
    if (*at != '\\') continue;
    if (++at == end) return NULL;
    if (*at == 'u') {
      for (int digit = 0; digit < 4; digit++)
        if (++at == end || !isxdigit((unsigned char)*at)) return NULL;
    } else if (strchr("\"\\/bfnrt", *at) == NULL) {
      return NULL;
    }
  }
  return NULL;
}

static const char *digits_end(const char *at, const char *end) {
  if (at == end || !isdigit((unsigned char)*at)) return NULL;
  while (at < end && isdigit((unsigned char)*at)) at++;
  return at;
}

static const char *number_end(const char *at, const char *end) {
  if (at < end && *at == '-') at++;
  at = at < end && *at == '0' ? at + 1 : digits_end(at, end);
  if (at != NULL && at < end && *at == '.') at = digits_end(at + 1, end);
  if (at == NULL || at == end || (*at != 'e' && *at != 'E')) return at;
  at++;
  if (at < end && (*at == '+' || *at == '-')) at++;
  return digits_end(at, end);
}

static const char *word_end(const char *at, const char *end, const char *word) {
  size_t size = strlen(word);
  return (size_t)(end - at) >= size && memcmp(at, word, size) == 0 ? at + size : NULL;
}

static const char *container_end(const char *at, const char *end, int depth) {
  bool is_object = *at == '{';
  char close = is_object ? '}' : ']';
  at = json_skip_space(at + 1, end);
  if (at < end && *at == close) return at + 1;
  while (at < end) {
    if (is_object) {
      if (*at != '"' || (at = text_end(at, end)) == NULL) return NULL;
      at = json_skip_space(at, end);
      if (at == end || *at != ':') return NULL;
      at = json_skip_space(at + 1, end);
    }
    at = value_end(at, end, depth + 1);
    if (at == NULL) return NULL;
    at = json_skip_space(at, end);
    if (at == end) return NULL;
    if (*at == close) return at + 1;
    if (*at != ',') return NULL;
    at = json_skip_space(at + 1, end);
  }
  return NULL;
}

static const char *value_end(const char *at, const char *end, int depth) {
  if (at >= end || depth > DEEPEST) return NULL;
  switch (*at) {
  case '"':
    return text_end(at, end);
  case '{':
  case '[':
    return container_end(at, end, depth);
  case 't':
    return word_end(at, end, "true");
  case 'f':
    return word_end(at, end, "false");
  case 'n':
    return word_end(at, end, "null");
  default:
    return number_end(at, end);
  }
}

const char *json_end(const char *at, const char *end) { return value_end(at, end, 0); }

bool json_is_valid(struct span text) {
  const char *end = text.at + text.size;
  const char *value = json_end(json_skip_space(text.at, end), end);
  return value != NULL && json_skip_space(value, end) == end && utf8_is_valid(text);
}
