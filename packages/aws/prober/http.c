#include "connection.h"
#include "probe.h"

/* "HTTP/1.1 200" */
enum { STATUS_LINE = 12, STATUS = 9, MOST_OF_BODY = 65536 };

static int is_host(const char *header) {
  static const char *name = "host:";
  for (Size index = 0; name[index] != 0; index++)
    if ((header[index] | 0x20) != name[index]) return 0;
  return 1;
}

static void add_request(const Probe *probe, Text *request) {
  int has_host = 0;
  add(request, "GET ");
  add(request, probe->path);
  add(request, " HTTP/1.1\r\n");
  for (int index = 0; index < probe->header_count; index++) {
    has_host |= is_host(probe->headers[index]);
    add(request, probe->headers[index]);
    add(request, "\r\n");
  }
  if (!has_host) {
    add(request, "Host: 127.0.0.1:");
    add_number(request, probe->port);
    add(request, "\r\n");
  }
  add(request, "User-Agent: wing-containers-prober\r\nAccept: */*\r\nConnection: close\r\n\r\n");
}

/* Whoever leaves with bytes unread resets the connection, which some servers take for a crash of their client. */
static void read_rest(long socket, Millis deadline) {
  static Byte bytes[4096];
  for (long rest = MOST_OF_BODY; rest > 0;) {
    long received = receive(socket, bytes, sizeof bytes, deadline);
    if (received <= 0) return;
    rest -= received;
  }
}

void check_http(const Probe *probe, long socket, Millis deadline, Outcome *outcome) {
  static Text request;
  request.size = 0;
  add_request(probe, &request);
  long sent = send_all(socket, request.bytes, request.size, deadline);
  if (sent < 0) return fail(outcome, reason_of(sent));
  char answer[STATUS_LINE + 1] = {0};
  for (Size size = 0; size < STATUS_LINE;) {
    long received = receive(socket, answer + size, STATUS_LINE - size, deadline);
    if (received < 0) return fail(outcome, reason_of(received));
    if (received == 0) return fail(outcome, "the connection was closed without an answer");
    size += (Size)received;
  }
  long status = after(answer, "HTTP/1.") ? number_in(answer + STATUS, 100, 999) : -1;
  read_rest(socket, deadline);
  if (status >= 200 && status < 400) return;
  fail(outcome, status < 0 ? "the answer is not HTTP/1" : "HTTP status ");
  if (status >= 0) add_number(&outcome->why, status);
}
