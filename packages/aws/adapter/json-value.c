#include "json.h"
#include <stdlib.h>
#include <string.h>

bool json_next(struct span container, struct json_walk *walk, struct span *name, struct span *value) {
  const char *end = container.at + container.size;
  if (container.size == 0 || (*container.at != '{' && *container.at != '[')) return false;
  const char *at = walk->at == NULL ? container.at + 1 : walk->at;
  at = json_skip_space(at, end);
  if (at < end && *at == ',') at = json_skip_space(at + 1, end);
  if (at == end || *at == '}' || *at == ']') return false;
  if (*container.at == '{') {
    const char *name_end = json_end(at, end);
    *name = (struct span){at, (size_t)(name_end - at)};
    at = json_skip_space(json_skip_space(name_end, end) + 1, end);
  }
  walk->at = json_end(at, end);
  *value = (struct span){at, (size_t)(walk->at - at)};
  return true;
}

bool json_member(struct span object, const char *name, struct span *value) {
  struct json_walk walk = {0};
  struct span found;
  if (object.size == 0 || *object.at != '{') return false;
  while (json_next(object, &walk, &found, value))
    if (found.size == strlen(name) + 2 && memcmp(found.at + 1, name, found.size - 2) == 0) return true;
  return false;
}

static unsigned long code_at(const char *digits) {
  char text[5] = {digits[0], digits[1], digits[2], digits[3], 0};
  return strtoul(text, NULL, 16);
}

static void add_code(struct bytes *text, unsigned long code) {
  char utf8[4];
  size_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  if (size == 1) utf8[0] = (char)code;
  else {
    for (size_t at = size - 1; at > 0; at--, code >>= 6) utf8[at] = (char)(0x80 | (code & 0x3f));
    utf8[0] = (char)((0xf0 << (4 - size)) | (long)code);
  }
  bytes_add(text, utf8, size);
}

bool json_read_text(struct span value, struct bytes *text) {
  if (value.size < 2 || *value.at != '"') return false;
  bytes_add(text, "", 0);
  const char *end = value.at + value.size - 1;
  for (const char *at = value.at + 1; at < end; at++) {
    if (*at != '\\') {
      bytes_add(text, at, 1);
      continue;
    }
    static const char letters[] = "bfnrt", meanings[] = "\b\f\n\r\t";
    const char *letter = strchr(letters, *++at);
    if (*at != 'u') {
      bytes_add(text, letter == NULL ? at : meanings + (letter - letters), 1);
      continue;
    }
    unsigned long code = code_at(at + 1);
    at += 4;
    // Two halves of a pair make one character; half a pair is none (U+FFFD).
    if (code >= 0xd800 && code < 0xdc00 && end - at > 6 && at[1] == '\\' && at[2] == 'u') {
      unsigned long low = code_at(at + 3);
      if (low >= 0xdc00 && low < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        at += 6;
      }
    }
    add_code(text, code >= 0xd800 && code < 0xe000 ? 0xfffd : code);
  }
  return true;
}

void json_write_text(struct bytes *json, struct span text) {
  bytes_text(json, "\"");
  for (size_t at = 0; at < text.size; at++) {
    unsigned char byte = (unsigned char)text.at[at];
    if (byte == '"' || byte == '\\') bytes_format(json, "\\%c", byte);
    else if (byte < 0x20) bytes_format(json, "\\u%04x", byte);
    else bytes_add(json, text.at + at, 1);
  }
  bytes_text(json, "\"");
}
