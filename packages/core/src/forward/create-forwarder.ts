import type { IForwarder } from "../forwarder";
import type { EventKind } from "../inflight/event-handler";
import { requireCapability } from "../provider/capabilities/require-capability";
import { implementationOf } from "../provider/platform/implementation";
import type { Workload } from "../workload";
import { ForwardHandler } from "./forward-handler";

/** The handlers of a workload, one per call. */
export function createForwarder(workload: Workload, props: { path?: string; method?: string }): IForwarder {
  const from = (kind: EventKind, method: keyof IForwarder) => () => {
    const path = `forward(${JSON.stringify(props)}).${method}()`;
    requireCapability(workload, implementationOf(workload.constructor), {
      capability: "event-handler",
      path,
      value: kind,
    });
    return new ForwardHandler({ workload, kind, ...props });
  };
  return {
    fromApi: from("api", "fromApi"),
    fromBucketEvent: from("bucket", "fromBucketEvent"),
    fromQueue: from("queue", "fromQueue"),
    fromSchedule: from("schedule", "fromSchedule"),
    fromTopic: from("topic", "fromTopic"),
  };
}
