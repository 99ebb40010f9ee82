import type { cloud, std } from "@winglang/sdk";
import type { Construct } from "constructs";
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
    <Resource extends std.IResource>(make: (id: string) => Resource) =>
    (id: string): Resource =>
      (scope.node.tryFindChild(id) as Resource | undefined) ?? make(id);
  return {
    Api: known((id) => new cloud.Api(scope, id)),
    Bucket: known((id) => new cloud.Bucket(scope, id)),
    Counter: known((id) => new cloud.Counter(scope, id)),
    Queue: known((id) => new cloud.Queue(scope, id)),
    Schedule: known((id) => new cloud.Schedule(scope, id, { rate: std.Duration.fromMinutes(5) })),
    Secret: known((id) => new cloud.Secret(scope, id, { name: id })),
    Topic: known((id) => new cloud.Topic(scope, id)),
  };
}
