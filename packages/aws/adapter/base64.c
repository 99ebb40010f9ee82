#include "base64.h"
#include <string.h>

static const char DIGITS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void base64_write(struct bytes *text, struct span bytes) {
  const unsigned char *from = (const unsigned char *)bytes.at;
  for (size_t at = 0; at < bytes.size; at += 3) {
    size_t left = bytes.size - at;
    unsigned three = (unsigned)from[at] << 16;
    if (left > 1) three |= (unsigned)from[at + 1] << 8;
    if (left > 2) three |= from[at + 2];
    char four[4] = {DIGITS[three >> 18], DIGITS[three >> 12 & 63], left > 1 ? DIGITS[three >> 6 & 63] : '=',
                    left > 2 ? DIGITS[three & 63] : '='};
    bytes_add(text, four, 4);
  }
}

void base64_read(struct bytes *bytes, struct span text) {
  unsigned collected = 0;
  int bits = 0;
  for (size_t at = 0; at < text.size; at++) {
    const char *digit = text.at[at] == 0 ? NULL : strchr(DIGITS, text.at[at]);
    if (digit == NULL) continue;
    collected = collected << 6 | (unsigned)(digit - DIGITS);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes_add(bytes, &(char){(char)(collected >> bits)}, 1);
  }
}
