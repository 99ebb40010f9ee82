#include "web-event.h"

static const char *const OWN[] = {"connection", "content-length", "expect",  "keep-alive", "proxy-connection",
                                  "te",         "trailer",        "upgrade", "transfer-encoding"};

bool header_is_own(struct span name) {
  for (size_t at = 0; at < sizeof OWN / sizeof *OWN; at++)
    if (header_is(name, OWN[at])) return true;
  return false;
}
