import type { ContainerSpec } from "@wing-containers/core/provider";

/** Name of the container that checks another one. No workload can have it: names of its containers have no `_`. */
export function proberName(container: string): string {
  return `${container}_prober`;
}

/** Whether a container has probes that ask its ports, which ECS does not do itself. */
export function needsProber({ probes }: ContainerSpec): boolean {
  return Object.values(probes).some((probe) => probe !== undefined && probe.check.kind !== "exec");
}
