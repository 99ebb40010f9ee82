#include "arguments.h"

static const char *OPTIONS = "delay, period, timeout, failures, successes, path, service or header, and =";

enum { BAD_ARGUMENTS = 2, LONGEST = 86400000, MOST_CHECKS = 1000000, LAST_PORT = 65535, LONGEST_SERVICE = 120 };

_Noreturn void reject(const char *what, const char *given, const char *accepted) {
  static Text line;
  add(&line, "prober: ");
  add(&line, what);
  add(&line, "\n  given:    ");
  add(&line, given);
  add(&line, "\n  accepted: ");
  add(&line, accepted);
  print(&line);
  leave(BAD_ARGUMENTS);
}

static long number(const char *what, const char *text, long least, long most) {
  static Text range;
  long value = number_in(text, least, most);
  if (value >= 0) return value;
  add(&range, "a whole number from ");
  add_number(&range, least);
  add(&range, " to ");
  add_number(&range, most);
  add_bytes(&range, "", 1);
  reject(what, text, range.bytes);
}

static Probe *role_of(const char *text, Arguments *arguments) {
  if (equal(text, "liveness")) return &arguments->liveness;
  if (equal(text, "readiness")) return &arguments->readiness;
  if (equal(text, "startup")) return &arguments->startup;
  return 0;
}

static Kind kind_of(const char *text) {
  if (equal(text, "http")) return HTTP;
  if (equal(text, "tcp")) return TCP;
  if (equal(text, "grpc")) return GRPC;
  reject("There is no such kind of check.", text, "http, tcp or grpc");
}

static const char *path(const char *text) {
  if (*text != '/') reject("path is no path.", text, "a path that starts with /");
  return text;
}

static const char *service(const char *text) {
  if (length_of(text) > LONGEST_SERVICE) reject("The name of the service is too long.", text, "120 bytes or less");
  return text;
}

static Millis time(const char *what, const char *text, long least) { return number(what, text, least, LONGEST); }

static void read_option(const char *text, Probe *probe) {
  const char *value;
  if ((value = after(text, "delay="))) probe->delay = time("delay is no time in milliseconds.", value, 0);
  else if ((value = after(text, "period="))) probe->period = time("period is no time in milliseconds.", value, 1);
  else if ((value = after(text, "timeout="))) probe->timeout = time("timeout is no time in milliseconds.", value, 1);
  else if ((value = after(text, "failures="))) probe->failures = number("failures is no number.", value, 1, MOST_CHECKS);
  else if ((value = after(text, "successes="))) probe->successes = number("successes is no number.", value, 1, MOST_CHECKS);
  else if ((value = after(text, "path="))) probe->path = path(value);
  else if ((value = after(text, "service="))) probe->service = service(value);
  else if (!(value = after(text, "header="))) reject("There is no such option.", text, OPTIONS);
  else if (probe->header_count == MOST_HEADERS) reject("There are too many headers.", value, "64 or less");
  else probe->headers[probe->header_count++] = value;
}

void read_arguments(long count, char **texts, Arguments *arguments) {
  if (count < 1) reject("There is no container to watch.", "nothing", "<container> (<role> <kind> <port> [key=value]...)...");
  arguments->name = texts[0];
  for (long index = 1; index < count;) {
    const char *text = texts[index++];
    Probe *probe = role_of(text, arguments);
    if (probe == 0) reject("There is no such role.", text, "liveness, readiness or startup");
    if (probe->kind != ABSENT) reject("A role is given twice.", text, "each role once");
    if (count - index < 2) reject("A role needs a kind and a port.", text, "http, tcp or grpc, and a number");
    Probe with = {.role = text, .path = "/", .service = ""};
    with.period = 10000;
    with.timeout = 1000;
    with.failures = 3;
    with.successes = 1;
    with.kind = kind_of(texts[index++]);
    with.port = (int)number("That is no port.", texts[index++], 1, LAST_PORT);
    while (index < count && role_of(texts[index], arguments) == 0) read_option(texts[index++], &with);
    *probe = with;
  }
}
