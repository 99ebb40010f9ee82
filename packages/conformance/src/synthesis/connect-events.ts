import type { Workload } from "@wing-containers/core";
import type { EventInput } from "../app/app-input";
import type { Resources } from "./create-resources";

/** Hands the events of a resource, which is named like their kind, to a workload. */
export function connectEvents(workload: Workload, kind: EventInput, resources: Resources): void {
  const forwarder = workload.forward();
  switch (kind) {
    case "api":
      return resources.Api(kind).post("/events", forwarder.fromApi());
    case "bucket":
      return resources.Bucket(kind).onCreate(forwarder.fromBucketEvent());
    case "queue":
      resources.Queue(kind).setConsumer(forwarder.fromQueue());
      return;
    case "schedule":
      resources.Schedule(kind).onTick(forwarder.fromSchedule());
      return;
    case "topic":
      resources.Topic(kind).onMessage(forwarder.fromTopic());
  }
}
