import type { WorkloadSpec } from "../spec/workload-spec";
import type { AskedCapability } from "./asked-capability";
import { withoutNoise } from "./limits/without-noise";

/** What the containers of a replica ask for together. Init containers are over when the others run. */
export function askedByReplica({ main, sidecars }: WorkloadSpec): readonly AskedCapability[] {
  return (["cpu", "memory"] as const).map((field): AskedCapability => {
    const others = withoutNoise(sidecars.reduce((sum, sidecar) => sum + sidecar[field], 0));
    const value = withoutNoise(main[field] + others);
    return { capability: `resources.replica-${field}`, path: field, value, ...(others > 0 && { others }) };
  });
}
