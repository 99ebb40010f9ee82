#include "ready.h"
#include "text.h"

enum { FAMILY = 1 };

/* An address without a file (unix(7), "abstract"): the file system of the image is read-only. */
static long with_address(const char *name, long number) {
  struct sockaddr_un address = {.sun_family = FAMILY};
  static Text path;
  path.size = 0;
  add_bytes(&path, "\0", 1);
  add(&path, "wing-containers-ready-");
  add(&path, name);
  Size size = path.size < sizeof address.sun_path ? path.size : sizeof address.sun_path;
  for (Size index = 0; index < size; index++) address.sun_path[index] = path.bytes[index];
  long socket = call(__NR_socket, FAMILY, DATAGRAM, 0, 0, 0);
  return call(number, socket, (long)&address, (long)(sizeof address.sun_family + size), 0, 0);
}

void become_ready(const char *name) { with_address(name, __NR_bind); }

int is_ready(const char *name) { return with_address(name, __NR_connect) == 0; }
