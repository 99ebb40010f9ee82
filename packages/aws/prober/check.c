#include "connection.h"
#include "probe.h"

void fail(Outcome *outcome, const char *why) {
  outcome->failed = 1;
  outcome->why.size = 0;
  add(&outcome->why, why);
}

void check(const Probe *probe, Outcome *outcome) {
  Millis deadline = now() + probe->timeout;
  long socket = open_connection(probe->port, deadline);
  outcome->failed = 0;
  if (socket < 0) {
    fail(outcome, reason_of(socket));
    return;
  }
  if (probe->kind == HTTP) check_http(probe, socket, deadline, outcome);
  if (probe->kind == GRPC) check_grpc(probe, socket, deadline, outcome);
  close_connection(socket);
}
