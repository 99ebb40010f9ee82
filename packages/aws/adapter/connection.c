#include "connection.h"
#include "clock.h"
#include <arpa/inet.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

/** Milliseconds between two looks at a port: little beside the start of any server. */
#define LOOK_EVERY 10

bool address_parse(const char *text, struct sockaddr_in *address) {
  char host[64];
  const char *colon = strrchr(text, ':');
  if (colon == NULL || (size_t)(colon - text) >= sizeof host) return false;
  memcpy(host, text, (size_t)(colon - text));
  host[colon - text] = 0;
  char *end;
  unsigned long port = strtoul(colon + 1, &end, 10);
  if (*end != 0 || port == 0 || port > 65535) return false;
  *address = address_local((uint16_t)port);
  return strcmp(host, "localhost") == 0 || inet_pton(AF_INET, host, &address->sin_addr) == 1;
}

struct sockaddr_in address_local(uint16_t port) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

int connection_open(const struct sockaddr_in *address, int64_t deadline) {
  int connection = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (connection < 0) return -1;
  connect(connection, (const struct sockaddr *)address, sizeof *address);
  struct pollfd wait = {.fd = connection, .events = POLLOUT};
  int error = 0;
  socklen_t size = sizeof error;
  if (poll(&wait, 1, until_ms(deadline)) == 1 && getsockopt(connection, SOL_SOCKET, SO_ERROR, &error, &size) == 0 &&
      error == 0)
    return connection;
  close(connection);
  return -1;
}

bool port_wait(uint16_t port, int64_t deadline) {
  struct sockaddr_in address = address_local(port);
  do {
    int connection = connection_open(&address, deadline);
    if (connection >= 0) {
      close(connection);
      return true;
    }
    nanosleep(&(struct timespec){.tv_nsec = LOOK_EVERY * 1000000}, NULL);
  } while (now_ms() < deadline);
  return false;
}
