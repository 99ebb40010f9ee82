import type { Capability, ProviderDescription } from "@wing-containers/core/provider";
import type { WorkloadInput } from "../app/app-input";
import { kindsThatAsk } from "../cases/kinds-that-ask";

/** Kinds of workloads to which a provider's answers differ, or may: its answer to any other kind is that to the first. */
export function answeredKinds(
  capability: Capability,
  { functions }: ProviderDescription,
): readonly WorkloadInput["kind"][] {
  const kinds = kindsThatAsk(capability);
  return functions?.[capability] === undefined ? kinds.slice(0, 1) : kinds;
}

/** The kind to whose answer it counts when workloads of some kind ask. */
export function answeredKind(
  capability: Capability,
  kind: WorkloadInput["kind"],
  description: ProviderDescription,
): WorkloadInput["kind"] {
  const [first = kind, ...others] = answeredKinds(capability, description);
  return others.includes(kind) ? kind : first;
}
