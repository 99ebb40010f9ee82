#pragma once
#include "bytes.h"
#include <netinet/in.h>
#include <stdbool.h>
#include <stdint.h>

/** One event, as Lambda hands it out. */
struct invocation {
  struct bytes id;
  struct bytes event;
  /** When Lambda stops waiting, in milliseconds since 1970 UTC. */
  int64_t deadline;
  /** Lambda's own trace header; empty where there is none. */
  struct bytes trace;
};

/** Tells Lambda that this extension is there, and begins to wait for its events, of which there are none. */
bool extension_register(const struct sockaddr_in *api, const char *name);

/** Waits for the next event. @returns false where Lambda is gone */
bool invocation_next(const struct sockaddr_in *api, struct invocation *invocation);

/** @returns the status that Lambda answers, 0 for none */
int invocation_respond(const struct sockaddr_in *api, const struct invocation *invocation, struct span json);

/** @param type of the error, which the metrics show */
void invocation_fail(const struct sockaddr_in *api, const struct invocation *invocation, const char *type,
                     struct span json);

void invocation_free(struct invocation *invocation);
