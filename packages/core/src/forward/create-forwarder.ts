import type { IForwarder } from "../forwarder";
import type { EventKind } from "../inflight/event-handler";
import type { Workload } from "../workload";
import { ForwardHandler } from "./forward-handler";

/** The handlers of a workload, one per call. */
export function createForwarder(workload: Workload, props: { path?: string; method?: string }): IForwarder {
  const from = (kind: EventKind) => () => new ForwardHandler({ workload, kind, ...props });
  return {
    fromApi: from("api"),
    fromBucketEvent: from("bucket"),
    fromQueue: from("queue"),
    fromSchedule: from("schedule"),
    fromTopic: from("topic"),
  };
}
