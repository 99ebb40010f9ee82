/* grpc.health.v1.Health/Check over HTTP/2 (RFC 9113) without TLS. */
#include "connection.h"
#include "probe.h"

enum { DATA = 0, HEADERS = 1, RESET = 3, SETTINGS = 4, PING = 6, GO_AWAY = 7 };
enum { END_STREAM = 1, ACK = 1, END_HEADERS = 4, STREAM_ID = 1, FRAME_HEADER = 9, SERVING = 1 };

static void add_frame(Text *to, Byte type, Byte flags, Byte stream, const void *payload, Size size) {
  Byte header[FRAME_HEADER] = {(Byte)(size >> 16), (Byte)(size >> 8), (Byte)size, type, flags, 0, 0, 0, stream};
  add_bytes(to, header, sizeof header);
  add_bytes(to, payload, size);
}

/* A field of a header without compression (RFC 7541, 6.2.2); both texts are shorter than 127. */
static void add_field(Text *to, const char *name, const char *value) {
  Byte size = (Byte)length_of(name);
  add_bytes(to, "\0", 1);
  add_bytes(to, &size, 1);
  add(to, name);
  size = (Byte)length_of(value);
  add_bytes(to, &size, 1);
  add(to, value);
}

static void add_request(const Probe *probe, Text *to) {
  static Text part;
  part.size = 0;
  add_field(&part, ":method", "POST");
  add_field(&part, ":scheme", "http");
  add_field(&part, ":path", "/grpc.health.v1.Health/Check");
  add_field(&part, ":authority", "127.0.0.1");
  add_field(&part, "te", "trailers");
  add_field(&part, "content-type", "application/grpc");
  add(to, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  add_frame(to, SETTINGS, 0, 0, "", 0);
  add_frame(to, HEADERS, END_HEADERS, STREAM_ID, part.bytes, part.size);
  /* HealthCheckRequest { string service = 1; }, behind gRPC's own header: not compressed, length. */
  Byte size = (Byte)length_of(probe->service);
  Byte message[] = {0, 0, 0, 0, (Byte)(size == 0 ? 0 : size + 2), 0x0a, size};
  part.size = 0;
  add_bytes(&part, message, size == 0 ? 5 : 7);
  add(&part, probe->service);
  add_frame(to, DATA, END_STREAM, STREAM_ID, part.bytes, part.size);
}

static long receive_all(long socket, Byte *bytes, Size size, Millis deadline) {
  while (size > 0) {
    long received = receive(socket, bytes, size, deadline);
    if (received <= 0) return received == 0 ? -EPIPE : received;
    bytes += received;
    size -= (Size)received;
  }
  return 0;
}

/* HealthCheckResponse { ServingStatus status = 1; } behind gRPC's header. */
static int is_serving(const Byte *payload, Size size) {
  return size >= 7 && payload[0] == 0 && payload[5] == 0x08 && payload[6] == SERVING;
}

void check_grpc(const Probe *probe, long socket, Millis deadline, Outcome *outcome) {
  static Text out;
  static Byte payload[16384];
  int serving = 0;
  int answered = 0;
  out.size = 0;
  add_request(probe, &out);
  for (;;) {
    long result = send_all(socket, out.bytes, out.size, deadline);
    out.size = 0;
    Byte header[FRAME_HEADER];
    if (result == 0) result = receive_all(socket, header, sizeof header, deadline);
    Size size = (Size)header[0] << 16 | (Size)header[1] << 8 | header[2];
    if (result == 0 && size > sizeof payload) return fail(outcome, "the answer is not HTTP/2");
    if (result == 0) result = receive_all(socket, payload, size, deadline);
    if (result < 0) return fail(outcome, reason_of(result));
    switch (header[3]) {
      case DATA:
        serving |= is_serving(payload, size);
        answered |= size > 0;
        break;
      case SETTINGS:
        if (!(header[4] & ACK)) add_frame(&out, SETTINGS, ACK, 0, "", 0);
        break;
      case PING:
        if (!(header[4] & ACK)) add_frame(&out, PING, ACK, 0, payload, size);
        break;
      case RESET:
      case GO_AWAY: return fail(outcome, "the server refused the call");
      default: break;
    }
    if ((header[3] != DATA && header[3] != HEADERS) || !(header[4] & END_STREAM)) continue;
    if (!serving) fail(outcome, answered ? "the server does not say SERVING" : "the server knows no such service");
    return;
  }
}
