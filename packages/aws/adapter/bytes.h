#pragma once
#include <stddef.h>

/** Bytes that grow; a zero byte follows them, which does not count. */
struct bytes {
  char *data;
  size_t size;
  size_t room;
};

/** A part of bytes that something else owns. */
struct span {
  const char *at;
  size_t size;
};

/** Ends the process where there is no memory left. */
void bytes_add(struct bytes *bytes, const char *data, size_t size);
void bytes_text(struct bytes *bytes, const char *text);
void bytes_span(struct bytes *bytes, struct span span);
void bytes_format(struct bytes *bytes, const char *format, ...) __attribute__((format(printf, 2, 3)));
void bytes_free(struct bytes *bytes);
struct span bytes_all(const struct bytes *bytes);
