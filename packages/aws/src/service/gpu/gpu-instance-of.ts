import type { WorkloadSpec } from "@wing-containers/core/provider";
import { GPU_INSTANCES, type GpuInstance } from "./gpu-instances";

/** Share of an instance's memory that is left for containers, beside its system and the agent of ECS. */
const USABLE = 0.9;

/** Whether a service needs machines with graphics processors, which Fargate does not have. */
export function needsGpu({ main, sidecars }: WorkloadSpec): boolean {
  return [main, ...sidecars].some(({ gpu }) => gpu !== undefined);
}

/** The cheapest instance type that one replica fits on; undefined where none is large enough. */
export function gpuInstanceOf({ main, sidecars }: WorkloadSpec): GpuInstance | undefined {
  const containers = [main, ...sidecars];
  const sum = (number: (container: (typeof containers)[number]) => number) =>
    containers.reduce((total, container) => total + number(container), 0);
  const models = new Set(containers.flatMap(({ gpu }) => gpu?.type ?? []));
  return GPU_INSTANCES.find(
    ({ model, gpus, cpu, memory }) =>
      gpus >= sum(({ gpu }) => gpu?.count ?? 0) &&
      cpu >= sum((one) => one.cpu) &&
      memory * USABLE >= sum((one) => one.memory) &&
      [...models].every((wanted) => wanted === model),
  );
}
