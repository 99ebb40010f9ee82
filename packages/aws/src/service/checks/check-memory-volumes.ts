import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import { limitBroken } from "./limit-broken";

/** RAM is mounted into one container; ECS has none that several containers share. */
export function checkMemoryVolumes(spec: WorkloadSpec): readonly Diagnostic[] {
  const mounts = [...spec.initContainers, spec.main, ...spec.sidecars].flatMap(({ volumeMounts }) => volumeMounts);
  return spec.volumes.flatMap(({ name, kind }, index) => {
    const count = mounts.filter(({ volume }) => volume === name).length;
    if (kind !== "memory" || count < 2) return [];
    const message = "ECS has no RAM that several mounts share.";
    const remedy = "Use a volume of kind ephemeral, which is disk.";
    return [limitBroken(`volumes[${index}].kind`, message, `memory, mounted ${count} times`, "one mount", remedy)];
  });
}
