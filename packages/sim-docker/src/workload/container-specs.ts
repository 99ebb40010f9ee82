import type { ContainerSpec, WorkloadSpec } from "@wing-containers/core/provider";

/** Every container of a workload: init containers, sidecars, main. */
export function containerSpecs(spec: WorkloadSpec): ContainerSpec[] {
  return [...spec.initContainers, ...spec.sidecars, spec.main];
}
