#include "text.h"

Size length_of(const char *text) {
  Size size = 0;
  while (text[size] != 0) size++;
  return size;
}

const char *after(const char *text, const char *prefix) {
  for (; *prefix != 0; prefix++, text++)
    if (*text != *prefix) return 0;
  return text;
}

int equal(const char *one, const char *other) {
  const char *rest = after(one, other);
  return rest != 0 && *rest == 0;
}

long number_in(const char *text, long least, long most) {
  long number = 0;
  if (*text == 0) return -1;
  for (; *text != 0; text++) {
    if (*text < '0' || *text > '9' || number > most) return -1;
    number = number * 10 + (*text - '0');
  }
  return number < least || number > most ? -1 : number;
}

void add_bytes(Text *to, const void *bytes, Size size) {
  for (Size index = 0; index < size && to->size < sizeof to->bytes; index++)
    to->bytes[to->size++] = ((const char *)bytes)[index];
}

void add(Text *to, const char *text) { add_bytes(to, text, length_of(text)); }

void add_number(Text *to, long number) {
  char digits[20];
  Size at = sizeof digits;
  do digits[--at] = (char)('0' + number % 10);
  while ((number /= 10) > 0);
  add_bytes(to, digits + at, sizeof digits - at);
}

void print(Text *line) {
  add(line, "\n");
  call(__NR_write, 1, (long)line->bytes, (long)line->size, 0, 0);
  line->size = 0;
}
