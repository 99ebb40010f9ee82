#include "bytes.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bytes_add(struct bytes *bytes, const char *data, size_t size) {
  if (bytes->size + size + 1 > bytes->room) {
    bytes->room = (bytes->size + size + 1) * 2;
    bytes->data = realloc(bytes->data, bytes->room);
    if (bytes->data == NULL) {
      fputs("wing-function: there is no memory left.\n", stderr);
      exit(1);
    }
  }
  if (size > 0) memcpy(bytes->data + bytes->size, data, size);
  bytes->size += size;
  bytes->data[bytes->size] = 0;
}

void bytes_text(struct bytes *bytes, const char *text) { bytes_add(bytes, text, strlen(text)); }

void bytes_span(struct bytes *bytes, struct span span) { bytes_add(bytes, span.at, span.size); }

void bytes_format(struct bytes *bytes, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  char *text = NULL;
  int size = vasprintf(&text, format, arguments);
  va_end(arguments);
  if (size >= 0) bytes_add(bytes, text, (size_t)size);
  free(text);
}

void bytes_free(struct bytes *bytes) {
  free(bytes->data);
  *bytes = (struct bytes){0};
}

struct span bytes_all(const struct bytes *bytes) {
  return (struct span){bytes->data == NULL ? "" : bytes->data, bytes->size};
}
