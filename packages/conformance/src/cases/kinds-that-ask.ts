import type { Capability } from "@wing-containers/core/provider";
import type { WorkloadInput } from "../app/app-input";

const KINDS = ["service", "function"] as const satisfies readonly WorkloadInput["kind"][];

/** Kinds of workloads that can ask for a capability: what is named for one kind, only that one can ask for. */
export function kindsThatAsk(capability: Capability): readonly WorkloadInput["kind"][] {
  const only = KINDS.filter((kind) => capability === `workload.${kind}` || capability.startsWith(`${kind}.`));
  return only.length > 0 ? only : KINDS;
}
