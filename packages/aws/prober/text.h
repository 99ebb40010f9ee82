/* Texts of fixed room: what does not fit is cut off. */
#pragma once
#include "system.h"

typedef struct {
  Size size;
  char bytes[8192];
} Text;

Size length_of(const char *text);
int equal(const char *one, const char *other);
/** What follows a prefix; null where the text does not begin with it. */
const char *after(const char *text, const char *prefix);
/** Whole decimal number from `least` to `most`; -1 where it is none. */
long number_in(const char *text, long least, long most);
void add(Text *to, const char *text);
void add_number(Text *to, long number);
void add_bytes(Text *to, const void *bytes, Size size);
/** Prints and forgets a line. */
void print(Text *line);
