/* The command line. */
#pragma once
#include "probe.h"

typedef struct {
  /** Name of the container that is watched. */
  const char *name;
  Probe liveness;
  Probe readiness;
  Probe startup;
} Arguments;

/** Reads `<container> (<role> <kind> <port> [key=value…])…`; ends the process with code 2 where that makes no sense. */
void read_arguments(long count, char **texts, Arguments *arguments);
_Noreturn void reject(const char *what, const char *given, const char *accepted);
