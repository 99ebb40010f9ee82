import { Function as ContainerFunction, Service } from "@wing-containers/core";
import type { core } from "@winglang/sdk";

/**
 * Types that the Console is told for workloads, by construct path. Its panels depend on them: a function gets the one by
 * which Wing's own functions are invoked, and a service the name that programs know it by.
 */
export function consoleTypes(app: core.App): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  for (const construct of app.node.findAll()) {
    if (construct instanceof ContainerFunction) types.set(construct.node.path, "@winglang/sdk.cloud.Function");
    else if (construct instanceof Service) types.set(construct.node.path, "@wing-containers/core.Service");
  }
  return types;
}
