import type { Workload } from "@wing-containers/core";
import type { EventInput } from "../app/app-input";
import type { Resources } from "./create-resources";

/** Hands the events of a resource, which is named like their kind, to a workload. */
export function connectEvents(workload: Workload, kind: EventInput, resources: Resources): void {
  const forwarder = workload.forward();
  const connect: Readonly<Record<EventInput, () => unknown>> = {
    api: () => resources.Api(kind).post("/events", forwarder.fromApi()),
    bucket: () => resources.Bucket(kind).onCreate(forwarder.fromBucketEvent()),
    queue: () => resources.Queue(kind).setConsumer(forwarder.fromQueue()),
    schedule: () => resources.Schedule(kind).onTick(forwarder.fromSchedule()),
    topic: () => resources.Topic(kind).onMessage(forwarder.fromTopic()),
  };
  connect[kind]();
}
