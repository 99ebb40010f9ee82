#include "exchange.h"
#include "clock.h"
#include "connection.h"
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static struct bytes request_bytes(const struct request *request) {
  struct bytes bytes = {0};
  bytes_format(&bytes, "%s %s HTTP/1.1\r\nconnection: close\r\n", request->method, request->target);
  bytes_span(&bytes, request->headers);
  if (request->body.size > 0 || (strcmp(request->method, "GET") != 0 && strcmp(request->method, "HEAD") != 0))
    bytes_format(&bytes, "content-length: %zu\r\n", request->body.size);
  bytes_text(&bytes, "\r\n");
  bytes_span(&bytes, request->body);
  return bytes;
}

/** @returns whether the other side takes more */
static bool send_some(int connection, const struct bytes *bytes, size_t *sent) {
  ssize_t size = send(connection, bytes->data + *sent, bytes->size - *sent, MSG_NOSIGNAL);
  if (size > 0) *sent += (size_t)size;
  return size >= 0 || errno == EAGAIN || errno == EINTR;
}

/** Sends and receives at once: a server may answer before it has read everything. */
static enum outcome converse(int connection, const struct request *request, struct response *response) {
  struct bytes bytes = request_bytes(request);
  size_t sent = 0;
  bool takes = true;
  enum outcome outcome = LATE;
  for (;;) {
    struct pollfd wait = {.fd = connection, .events = POLLIN};
    if (takes && sent < bytes.size) wait.events |= POLLOUT;
    int ready = poll(&wait, 1, until_ms(request->deadline));
    if (ready == 0) break;
    if (ready < 0) continue;
    if (wait.revents & POLLOUT) takes = send_some(connection, &bytes, &sent);
    if (!(wait.revents & (POLLIN | POLLHUP | POLLERR))) continue;
    char part[65536];
    ssize_t size = recv(connection, part, sizeof part, 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (size > 0) bytes_add(&response->raw, part, (size_t)size);
    enum progress progress = response_read(response, size <= 0);
    outcome = response->body.size > request->limit ? TOO_LARGE : progress == DONE ? ANSWERED : BROKEN;
    if (outcome == TOO_LARGE || progress != MORE) break;
    outcome = LATE;
  }
  bytes_free(&bytes);
  return outcome;
}

enum outcome exchange(const struct request *request, struct response *response) {
  response->to_head = strcmp(request->method, "HEAD") == 0;
  int connection = connection_open(&request->address, request->deadline);
  if (connection < 0) return REFUSED;
  enum outcome outcome = converse(connection, request, response);
  close(connection);
  return outcome;
}
