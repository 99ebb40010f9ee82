import type { AskedCapability } from "@wing-containers/core/provider";
import type { BindingInput, EventInput, WorkloadInput } from "../app/app-input";

/** What code does with what is bound to it. */
export const OPERATIONS = { Bucket: "get", Counter: "inc", Queue: "push", Topic: "publish" } as const satisfies Record<
  BindingInput["type"],
  string
>;

const METHODS = {
  api: "fromApi",
  bucket: "fromBucketEvent",
  queue: "fromQueue",
  schedule: "fromSchedule",
  topic: "fromTopic",
} as const satisfies Record<EventInput, string>;

/** What the calls of `bind()` and `forward()` ask for; their paths are the calls. */
export function askedByCalls({
  bindings = [],
  events = [],
}: Pick<WorkloadInput, "bindings" | "events">): readonly AskedCapability[] {
  return [
    ...bindings.map(
      ({ name, type }): AskedCapability => ({
        capability: "binding",
        path: `bind("${name}", root/Default/${name}, ["${OPERATIONS[type]}"])`,
        value: `cloud.${type}`,
      }),
    ),
    ...events.map(
      (kind): AskedCapability => ({
        capability: "event-handler",
        path: `forward({}).${METHODS[kind]}()`,
        value: kind,
      }),
    ),
  ];
}
