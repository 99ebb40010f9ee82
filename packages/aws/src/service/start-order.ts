import type { ContainerSpec, DependencySpec, WorkloadSpec } from "@wing-containers/core/provider";
import { proberName } from "./probes/prober-name";

/** One edge of the start order, in the words of ECS. */
export interface ContainerDependency {
  readonly containerName: string;
  readonly condition: "START" | "HEALTHY" | "SUCCESS";
}

/** What comes before a container: init containers run one after the other, and all others after the last of them. */
export function startOrder(spec: WorkloadSpec, { name, dependsOn }: ContainerSpec): readonly ContainerDependency[] {
  const { initContainers, main, sidecars } = spec;
  const own = dependsOn.flatMap((dependency) => {
    const container = [main, ...sidecars].find((one) => one.name === dependency.container);
    return container === undefined ? [] : edges(dependency, container);
  });
  const index = initContainers.findIndex((one) => one.name === name);
  const before = index < 0 ? initContainers.at(-1) : initContainers[index - 1];
  return before === undefined ? own : [{ containerName: before.name, condition: "SUCCESS" }, ...own];
}

/** A container is healthy when all that gates its traffic says so: its prober, its own health check, or both. */
function edges(
  { container: containerName, condition }: DependencySpec,
  { probes }: ContainerSpec,
): readonly ContainerDependency[] {
  if (condition === "started") return [{ containerName, condition: "START" }];
  if (condition === "completed") return [{ containerName, condition: "SUCCESS" }];
  const gates = [probes.startup, probes.readiness].flatMap((probe) => (probe === undefined ? [] : [probe.check.kind]));
  return [
    ...(gates.includes("exec") ? [{ containerName, condition: "HEALTHY" } as const] : []),
    ...(gates.some((kind) => kind !== "exec")
      ? [{ containerName: proberName(containerName), condition: "HEALTHY" } as const]
      : []),
  ];
}
