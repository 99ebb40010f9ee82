/* A health check and its timing, with the meaning that Kubernetes gives them. */
#pragma once
#include "text.h"

enum { MOST_HEADERS = 64 };

typedef enum { ABSENT, HTTP, TCP, GRPC } Kind;

typedef struct {
  const char *role;
  Kind kind;
  int port;
  const char *path;
  const char *service;
  const char *headers[MOST_HEADERS];
  int header_count;
  Millis delay;
  Millis period;
  Millis timeout;
  long failures;
  long successes;
} Probe;

/** What became of one check: nothing where it has succeeded, else why not. */
typedef struct {
  int failed;
  Text why;
} Outcome;

void fail(Outcome *outcome, const char *why);
void check(const Probe *probe, Outcome *outcome);
void check_http(const Probe *probe, long socket, Millis deadline, Outcome *outcome);
void check_grpc(const Probe *probe, long socket, Millis deadline, Outcome *outcome);
