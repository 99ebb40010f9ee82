import { type Diagnostic, WorkloadError, type WorkloadSpec } from "@wing-containers/core/provider";
import { checkOverrides } from "../../overrides/check-overrides";
import { checkContainerCount } from "./check-container-count";
import { checkExecProbes } from "./check-exec-probes";
import { checkGpus } from "./check-gpus";
import { checkInitMemory } from "./check-init-memory";
import { checkMemoryVolumes } from "./check-memory-volumes";
import { checkProbeSchemes } from "./check-probe-schemes";
import { checkScaling } from "./check-scaling";
import { checkTaskDisk } from "./check-task-disk";

/** What ECS cannot do, and is no matter of single fields. */
const CHECKS: readonly ((spec: WorkloadSpec) => readonly Diagnostic[])[] = [
  checkContainerCount,
  checkExecProbes,
  checkProbeSchemes,
  checkInitMemory,
  checkMemoryVolumes,
  checkTaskDisk,
  checkGpus,
  checkScaling,
  checkOverrides,
];

/** @throws WorkloadError with everything that ECS cannot do */
export function checkService(spec: WorkloadSpec): void {
  const problems = CHECKS.flatMap((check) => check(spec));
  if (problems.length > 0) throw new WorkloadError(spec.path, problems);
}
