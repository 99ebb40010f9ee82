#include "connection.h"

enum { FAMILY = 2 };

/* Waits until a socket may be read or written. Below 0: the negative errno. */
static long await(long socket, short events, Millis deadline) {
  for (;;) {
    Millis rest = deadline - now();
    if (rest <= 0) return -ETIMEDOUT;
    struct pollfd one = {.fd = (int)socket, .events = events};
    struct __kernel_timespec time = {.tv_sec = rest / 1000, .tv_nsec = rest % 1000 * 1000000};
    long ready = call(__NR_ppoll, (long)&one, 1, (long)&time, 0, 0);
    if (ready > 0) return 0;
    if (ready < 0 && ready != -EINTR) return ready;
  }
}

long open_connection(int port, Millis deadline) {
  long socket = call(__NR_socket, FAMILY, STREAM | NON_BLOCKING, 0, 0, 0);
  if (socket < 0) return socket;
  struct sockaddr_in address = {.sin_family = FAMILY};
  address.sin_port = (__be16)__builtin_bswap16((unsigned short)port);
  address.sin_addr.s_addr = __builtin_bswap32(INADDR_LOOPBACK);
  long result = call(__NR_connect, socket, (long)&address, sizeof address, 0, 0);
  if (result == -EINPROGRESS) {
    int error = 0;
    int size = sizeof error;
    result = await(socket, POLLOUT, deadline);
    if (result == 0) call(__NR_getsockopt, socket, SOCKET_LEVEL, SOCKET_ERROR, (long)&error, (long)&size);
    if (result == 0) result = -error;
  }
  if (result == 0) return socket;
  close_connection(socket);
  return result;
}

void close_connection(long socket) { call(__NR_close, socket, 0, 0, 0, 0); }

long send_all(long socket, const void *bytes, Size size, Millis deadline) {
  const Byte *rest = bytes;
  while (size > 0) {
    long sent = call(__NR_sendto, socket, (long)rest, (long)size, NO_SIGNAL, 0);
    if (sent == -EAGAIN) {
      long waited = await(socket, POLLOUT, deadline);
      if (waited < 0) return waited;
      continue;
    }
    if (sent < 0) return sent;
    rest += sent;
    size -= (Size)sent;
  }
  return 0;
}

long receive(long socket, void *bytes, Size room, Millis deadline) {
  for (;;) {
    long waited = await(socket, POLLIN, deadline);
    if (waited < 0) return waited;
    long received = call(__NR_read, socket, (long)bytes, (long)room, 0, 0);
    if (received != -EAGAIN) return received;
  }
}

const char *reason_of(long error) {
  switch (-error) {
    case ECONNREFUSED: return "connection refused";
    case ECONNRESET: return "connection reset";
    case EPIPE: return "connection closed";
    case ETIMEDOUT: return "no answer in time";
    default: return "no connection";
  }
}
