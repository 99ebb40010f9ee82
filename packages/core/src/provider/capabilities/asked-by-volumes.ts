import type { WorkloadSpec } from "../spec/workload-spec";
import type { AskedCapability } from "./asked-capability";

/** What the volumes of a workload ask for. */
export function askedByVolumes({ volumes }: WorkloadSpec): readonly AskedCapability[] {
  return volumes.flatMap(({ kind, size }, index): AskedCapability[] => [
    { capability: `volume.${kind}`, path: `volumes[${index}].kind` },
    ...(size === undefined
      ? []
      : [{ capability: "volume.size", path: `volumes[${index}].size`, value: size } as const]),
  ]);
}
