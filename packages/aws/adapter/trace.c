#include "trace.h"
#include <stdio.h>
#include <string.h>

void trace_write_header(struct bytes *headers, const char *trace) {
  char time[9], id[25], parent[17];
  const char *root_at = strstr(trace, "Root=1-"), *parent_at = strstr(trace, "Parent=");
  if (root_at == NULL || sscanf(root_at, "Root=1-%8[0-9a-f]-%24[0-9a-f]", time, id) != 2) return;
  if (parent_at == NULL || sscanf(parent_at, "Parent=%16[0-9a-f]", parent) != 1) return;
  if (strlen(time) != 8 || strlen(id) != 24 || strlen(parent) != 16) return;
  const char *sampled = strstr(trace, "Sampled=1") == NULL ? "00" : "01";
  bytes_format(headers, "traceparent: 00-%s%s-%s-%s\r\n", time, id, parent, sampled);
}
