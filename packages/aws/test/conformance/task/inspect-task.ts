import type { PartialSpec } from "@wing-containers/conformance";
import { constructPath, decoded, resourcesOf, type TerraformFile } from "../terraform-file";
import { inspectContainer } from "./inspect-container";
import { inspectGpuType } from "./inspect-gpu-type";
import { inspectProbes } from "./inspect-probes";
import { inspectRollout } from "./inspect-rollout";
import { inspectScaling } from "./inspect-scaling";
import { inspectVolumes } from "./inspect-volumes";
import type { Definition } from "./task-file";

/** Containers that the workload does not have: they check others, or serve bindings. */
const ADDED = /_prober$|^wing-bindings$/;

/** What ECS is told of a service. */
export function inspectTask(file: TerraformFile, workload: string): PartialSpec | undefined {
  const tasks = resourcesOf(file, "aws_ecs_task_definition", workload);
  const task = tasks.find((one) => constructPath(one) === `${workload}/Task`);
  const [service] = resourcesOf(file, "aws_ecs_service", workload);
  if (task === undefined || service === undefined) return undefined;
  const all = decoded(task.container_definitions) as readonly Definition[];
  const known = all.filter(({ name }) => !ADDED.test(name));
  const disk = (task.ephemeral_storage as { size_in_gib: number } | undefined)?.size_in_gib;
  const waitedFor = new Set(
    known.flatMap(({ dependsOn = [] }) =>
      dependsOn.flatMap(({ containerName, condition }) => (condition === "SUCCESS" ? [containerName] : [])),
    ),
  );
  const main = known.find(({ name }) => name === "main");
  // Init containers come first, and the main container waits for the last of them.
  const before = known.slice(0, main && known.indexOf(main)).filter(({ name }) => waitedFor.has(name));
  const beside = known.filter((one) => one !== main && !before.includes(one));
  const inits = new Set(before.map(({ name }) => name));
  const inspect = (definition: Definition) => ({
    ...inspectContainer(file, definition, inits),
    probes: inspectProbes(definition, all),
    // The disk of several containers is one.
    ...(disk !== undefined && known.length === 1 && { ephemeralStorage: disk * 1024 }),
  });
  const gpuType = inspectGpuType(file, workload);
  const { cpu_architecture: architecture } = task.runtime_platform as { cpu_architecture: string };
  return {
    kind: "service",
    path: workload,
    ...(main && { main: withGpuType(inspect(main), gpuType) }),
    sidecars: beside.map((one) => ({ ...inspect(one), essential: one.essential })),
    initContainers: before.map(inspect),
    volumes: inspectVolumes(task, file, known),
    architecture: architecture === "ARM64" ? "arm64" : "amd64",
    ...inspectScaling(file, workload, service),
    ...inspectRollout(tasks, file, workload, service),
    ...(service.conformance !== undefined && { overrides: { aws: { conformance: service.conformance } } }),
  } as PartialSpec;
}

function withGpuType<Container extends { gpu?: object }>(container: Container, type: string | undefined): Container {
  return container.gpu === undefined || type === undefined
    ? container
    : { ...container, gpu: { ...container.gpu, type } };
}
