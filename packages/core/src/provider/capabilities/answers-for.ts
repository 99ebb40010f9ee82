import type { WorkloadSpec } from "../spec/workload-spec";
import type { ProviderDescription } from "./provider-description";

/**
 * What a provider says of workloads of one kind, in `capabilities` alone: its answers to functions are those of `functions`,
 * and where there are none, those to services.
 */
export function answersFor(
  { id, capabilities, functions }: ProviderDescription,
  kind: WorkloadSpec["kind"],
): Omit<ProviderDescription, "functions"> {
  if (kind === "service" || functions === undefined) return { id, capabilities };
  const own = Object.entries(functions).filter(([, support]) => support !== undefined);
  return { id, capabilities: { ...capabilities, ...Object.fromEntries(own) } };
}
