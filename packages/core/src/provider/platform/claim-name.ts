import type { IConstruct } from "constructs";
import type { Diagnostic } from "../diagnostics/diagnostic";

const CLAIMS = Symbol.for("wing-containers.names");

/** Takes a name for a workload, which is its host name and so unique in the app. */
export function claimName(workload: IConstruct, name: string): Diagnostic[] {
  const app = workload.node.root as { [CLAIMS]?: Map<string, string> };
  app[CLAIMS] ??= new Map();
  const owner = app[CLAIMS].get(name);
  if (owner === undefined) {
    app[CLAIMS].set(name, workload.node.path);
    return [];
  }
  return [
    {
      code: "name.taken",
      severity: "error",
      path: "name",
      message: `The workload ${owner} already has that name.`,
      given: `"${name}"`,
      accepted: "a name that no other workload of the app has",
      remedy: 'Give one of the two another `name`, or another id by `as "…"`.',
    },
  ];
}
