import type { std } from "@winglang/sdk";
import type { Construct } from "constructs";
import type { Sdk } from "./sdk";

/** The resources that an app refers to, made when they are first asked for. */
export interface Resources {
  readonly bucket: (id: string) => std.IResource;
  readonly queue: (id: string) => std.IResource;
  readonly secret: (id: string) => std.IResource;
}

/** Makes the resources of an app. They are named by their ids, so that their order is none of the output's business. */
export function createResources(scope: Construct, { cloud }: Sdk): Resources {
  const create = (id: string, make: () => std.IResource): std.IResource =>
    (scope.node.tryFindChild(id) as std.IResource | undefined) ?? make();
  return {
    bucket: (id) => create(id, () => new cloud.Bucket(scope, id)),
    queue: (id) => create(id, () => new cloud.Queue(scope, id)),
    secret: (id) => create(id, () => new cloud.Secret(scope, id, { name: id })),
  };
}
