import type { WorkloadSpec } from "@wing-containers/core/provider";
import { needsGpu } from "./gpu/gpu-instance-of";
import { taskDisk, taskSize } from "./task-size";

/** GiB that a task on Fargate has without asking. Source: Amazon ECS API reference, EphemeralStorage. */
const FREE_DISK = 20;

/** What the tasks of a workload run on: Fargate, or machines of EC2 where it needs graphics processors. */
export function taskRuntime(spec: WorkloadSpec) {
  const onFargate = !needsGpu(spec);
  const disk = taskDisk(spec);
  return {
    requiresCompatibilities: [onFargate ? "FARGATE" : "EC2"],
    networkMode: "awsvpc",
    ...taskSize(spec),
    ...(onFargate && disk > FREE_DISK && { ephemeralStorage: { sizeInGib: disk } }),
    runtimePlatform: {
      operatingSystemFamily: "LINUX",
      cpuArchitecture: spec.architecture === "arm64" ? "ARM64" : "X86_64",
    },
  };
}
