import type { ContainerSpec } from "@wing-containers/core/provider";
import type { PodNetwork } from "../container/network-options";
import { type RunningContainer, startContainer } from "../container/running-container";
import { CONTAINER_LABEL, WORKLOAD_LABEL } from "../engine/labels";
import { containerMark, type PodPlan } from "./pod-plan";
import type { PodVolumes } from "./pod-volumes";

/** How many of a container's last lines a report of its end shows. */
const LAST_LINES = 10;

/** A container of a replica that has been started. */
export interface PodContainer extends RunningContainer {
  /** Its last lines of output. */
  lastLines(): readonly string[];
}

/** Starts one container of a replica; its output goes to the reporter. */
export async function startPodContainer(
  plan: PodPlan,
  spec: ContainerSpec,
  network: PodNetwork,
  volumes: PodVolumes,
): Promise<PodContainer> {
  const mark = containerMark(plan, spec);
  const last: string[] = [];
  const container = await startContainer({
    simulation: plan.simulation,
    name: `wing-${plan.spec.name}-${spec.name}`,
    plan: {
      spec,
      image: plan.images[spec.name] ?? "",
      labels: {
        ...plan.simulation.labels,
        [WORKLOAD_LABEL]: plan.spec.name,
        [CONTAINER_LABEL]: spec.name,
      },
      env: plan.environment[spec.name] ?? {},
      secrets: plan.secrets[spec.name] ?? {},
      mounts: volumes.mounts(spec),
      binds: volumes.binds(spec),
      network,
      cpus: plan.simulation.engine.cpus,
    },
    files: plan.files,
    onLaunched: plan.onLaunched,
    onLine(line, source) {
      last.push(line);
      if (last.length > LAST_LINES) last.shift();
      plan.reporter.log(`${mark}${line}`, source === "stderr" ? "warning" : "info");
    },
  });
  return { ...container, lastLines: () => last };
}
