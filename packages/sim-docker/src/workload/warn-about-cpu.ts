import type { WorkloadSpec } from "@wing-containers/core/provider";
import type { Reporter } from "../simulation/reporter";
import { containerSpecs } from "./container-specs";

/** Tells of containers that ask for more CPUs than the engine's machine has. */
export function warnAboutCpu(spec: WorkloadSpec, cpus: number, reporter: Reporter): void {
  for (const { name, cpu } of containerSpecs(spec)) {
    if (cpu <= cpus) continue;
    reporter.tell(
      `${name} asks for ${cpu} vCPU, but the engine's machine has ${cpus}: it runs with ${cpus}.`,
      "warning",
    );
  }
}
