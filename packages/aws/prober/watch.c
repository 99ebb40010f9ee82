#include "watch.h"
#include "ready.h"

enum { UNHEALTHY = 1 };

static void tell(const char *name, const Probe *probe, const char *what, const Outcome *outcome) {
  static Text line;
  add(&line, name);
  add(&line, ": ");
  add(&line, probe->role);
  add(&line, what);
  if (outcome->failed) {
    add(&line, ": ");
    add_bytes(&line, outcome->why.bytes, outcome->why.size);
  }
  print(&line);
}

/*
 * Checks until `successes` in a row have succeeded or `failures` in a row have failed, and returns whether they succeeded.
 * `time` is that of the first check, and afterwards that of the one that would be next.
 */
static int settle(const Probe *probe, Millis *time, long successes, long failures, Outcome *outcome) {
  long succeeded = 0;
  long failed = 0;
  for (;;) {
    sleep_until(*time);
    *time = now() + probe->period;
    check(probe, outcome);
    succeeded = outcome->failed ? 0 : succeeded + 1;
    failed = outcome->failed ? failed + 1 : 0;
    if (succeeded == successes) return 1;
    if (failed == failures) return 0;
  }
}

static _Noreturn void end_task(const char *name, const Probe *probe, const Outcome *outcome) {
  tell(name, probe, " has failed too often, the replica is replaced", outcome);
  leave(UNHEALTHY);
}

static _Noreturn void watch_readiness(const char *name, const Probe *probe, Millis time) {
  static Outcome outcome;
  /* What has been ready once stays so for ECS, which would replace it otherwise. */
  for (;;) {
    while (!settle(probe, &time, probe->successes, probe->failures, &outcome)) tell(name, probe, " fails", &outcome);
    become_ready(name);
    tell(name, probe, " succeeds", &outcome);
    while (settle(probe, &time, 1, probe->failures, &outcome)) continue;
    tell(name, probe, " fails", &outcome);
  }
}

static _Noreturn void watch_liveness(const char *name, const Probe *probe, Millis time) {
  static Outcome outcome;
  while (settle(probe, &time, 1, probe->failures, &outcome)) continue;
  end_task(name, probe, &outcome);
}

static Millis later(Millis one, Millis other) { return one > other ? one : other; }

_Noreturn void watch(const Arguments *arguments) {
  static Outcome outcome;
  const char *name = arguments->name;
  const Probe *startup = &arguments->startup;
  const Probe *liveness = &arguments->liveness;
  const Probe *readiness = &arguments->readiness;
  Millis start = now();
  Millis time = start + startup->delay;
  if (startup->kind != ABSENT) {
    if (!settle(startup, &time, 1, startup->failures, &outcome)) end_task(name, startup, &outcome);
    tell(name, startup, " succeeds", &outcome);
  }
  Millis first = later(start + readiness->delay, now());
  if (readiness->kind == ABSENT) become_ready(name);
  else if (liveness->kind == ABSENT || split() == 0) watch_readiness(name, readiness, first);
  if (liveness->kind != ABSENT) watch_liveness(name, liveness, later(start + liveness->delay, now()));
  for (;;) sleep_until(now() + 86400000);
}
