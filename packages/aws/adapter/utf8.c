#include "json.h"

/** How many bytes a character has that begins with this one; 0 for what begins none. */
static size_t size_of(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

/** The second byte of some characters is bounded: no other form of a character, no half of a pair, nothing too large. */
static bool second_fits(unsigned char first, unsigned char second) {
  switch (first) {
  case 0xe0:
    return second >= 0xa0;
  case 0xed:
    return second < 0xa0;
  case 0xf0:
    return second >= 0x90;
  case 0xf4:
    return second < 0x90;
  default:
    return true;
  }
}

bool utf8_is_valid(struct span bytes) {
  const unsigned char *at = (const unsigned char *)bytes.at, *end = at + bytes.size;
  while (at < end) {
    size_t size = size_of(*at);
    if (size == 0 || (size_t)(end - at) < size || (size > 1 && !second_fits(at[0], at[1]))) return false;
    for (size_t next = 1; next < size; next++)
      if ((at[next] & 0xc0) != 0x80) return false;
    at += size;
  }
  return true;
}
