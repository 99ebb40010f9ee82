#include "response.h"
#include <string.h>
#include <strings.h>

bool header_next(struct span headers, size_t *at, struct span *name, struct span *value) {
  while (*at < headers.size) {
    const char *line = headers.at + *at;
    const char *end = memmem(line, headers.size - *at, "\r\n", 2);
    if (end == NULL) return false;
    *at += (size_t)(end - line) + 2;
    const char *colon = memchr(line, ':', (size_t)(end - line));
    if (colon == NULL) continue;
    const char *begin = colon + 1;
    while (begin < end && (*begin == ' ' || *begin == '\t')) begin++;
    while (end > begin && (end[-1] == ' ' || end[-1] == '\t')) end--;
    *name = (struct span){line, (size_t)(colon - line)};
    *value = (struct span){begin, (size_t)(end - begin)};
    return true;
  }
  return false;
}

bool header_is(struct span name, const char *wanted) {
  return name.size == strlen(wanted) && strncasecmp(name.at, wanted, name.size) == 0;
}

struct span response_headers(const struct response *response) {
  return (struct span){response->raw.data + response->headers_at, response->headers_size};
}

bool response_header(const struct response *response, const char *name, struct span *value) {
  struct span found;
  for (size_t at = 0; header_next(response_headers(response), &at, &found, value);)
    if (header_is(found, name)) return true;
  return false;
}
