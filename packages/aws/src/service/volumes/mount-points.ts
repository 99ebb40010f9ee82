import type { ContainerSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { literal } from "../../shared/literal";

/** Where a container finds volumes on disk and in the network, in the form that ECS takes. */
export function mountPoints({ volumes }: WorkloadSpec, { volumeMounts }: ContainerSpec) {
  const inMemory = new Set(volumes.flatMap(({ name, kind }) => (kind === "memory" ? [name] : [])));
  return volumeMounts
    .filter(({ volume }) => !inMemory.has(volume))
    .map(({ volume, path, readOnly }) => ({ sourceVolume: volume, containerPath: literal(path), readOnly }));
}
