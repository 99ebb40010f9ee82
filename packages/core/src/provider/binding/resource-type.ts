import type { std } from "@winglang/sdk";

/** Under which jsii keeps a class's name; the classes of targets inherit it. */
const RUNTIME_TYPE = Symbol.for("jsii.rtti");

/** Wing's name of a resource's type, such as `cloud.Bucket`; `std.Resource` for classes that a program defines. */
export function resourceType(resource: std.IResource): string {
  const { [RUNTIME_TYPE]: type } = resource.constructor as { [RUNTIME_TYPE]?: { readonly fqn: string } };
  return (type?.fqn ?? "std.Resource").replace(/^@winglang\/sdk\./, "");
}
