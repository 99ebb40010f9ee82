import type { cloud } from "@winglang/sdk";
import type { Construct } from "constructs";
import { createResource } from "./create-resource";
import type { Sdk } from "./sdk";

interface ResourceTypes {
  Api: cloud.Api;
  Bucket: cloud.Bucket;
  Counter: cloud.Counter;
  Queue: cloud.Queue;
  Schedule: cloud.Schedule;
  Secret: cloud.Secret;
  Topic: cloud.Topic;
}

/** Finds the resource of an id, or makes it. */
export type Resources = { readonly [Type in keyof ResourceTypes]: (id: string) => ResourceTypes[Type] };

/** The resources that the workloads of an app refer to, made when they are first asked for. */
export function createResources(scope: Construct, { cloud, std }: Sdk): Resources {
  const known =
    <Type extends keyof ResourceTypes>(type: Type, props: (id: string) => unknown = () => undefined) =>
    (id: string) =>
      (scope.node.tryFindChild(id) ?? createResource(cloud[type], scope, id, props(id))) as ResourceTypes[Type];
  return {
    Api: known("Api"),
    Bucket: known("Bucket"),
    Counter: known("Counter"),
    Queue: known("Queue"),
    Schedule: known("Schedule", () => ({ rate: std.Duration.fromMinutes(5) })),
    Secret: known("Secret", (id) => ({ name: id })),
    Topic: known("Topic"),
  };
}
