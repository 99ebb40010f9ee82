import type { Workload } from "@wing-containers/core";
import type { ContainerSpec } from "@wing-containers/core/provider";
import type { ITerraformDependable } from "cdktf";
import type { InflightHost } from "../host/inflight-host";
import { containerImage } from "../image/container-image";
import { containerOverrides } from "../overrides/container-overrides";
import { type ContainerSurroundings, containerDefinition, isEssential } from "./container-definition";
import { proberDefinition } from "./probes/prober-definition";
import { proberImage } from "./probes/prober-image";
import { needsProber, proberName } from "./probes/prober-name";
import { stepDefinition } from "./rollout/step-definition";
import { withTaskBindings } from "./task-bindings";

/** The containers of a task, and what must be there before it. */
export interface TaskContainers {
  /** Asked when the app is written. */
  readonly definitions: () => readonly unknown[];
  /** The main container with another command, to run it once; asked when the app is written. */
  readonly step: (command: readonly string[]) => readonly unknown[];
  readonly dependsOn: readonly ITerraformDependable[];
}

/** All containers of a task: those of the workload, and those that check them. */
export function taskContainers(
  workload: Workload,
  host: InflightHost,
  surroundings: Omit<ContainerSurroundings, "image">,
): TaskContainers {
  const { _spec: spec } = workload;
  const containers = [...spec.initContainers, spec.main, ...spec.sidecars].map((container) => ({
    container,
    image: containerImage(workload, container, spec.architecture, () => host.closure),
  }));
  const probed = [spec.main, ...spec.sidecars].filter(needsProber);
  const prober = probed.length === 0 ? undefined : proberImage(workload, spec.architecture);
  const define = ({ container, image }: (typeof containers)[number]) =>
    containerOverrides(workload, containerDefinition(spec, container, { image: image.uri(), ...surroundings }));
  const defineProber = (container: ContainerSpec) => {
    const logs = surroundings.logConfiguration(proberName(container.name));
    return proberDefinition(container, isEssential(spec, container), prober?.uri() ?? "", logs);
  };
  return {
    definitions: () => withTaskBindings(workload, host, [...containers.map(define), ...probed.map(defineProber)]),
    step: (command) => {
      const main = containers.filter(({ container }) => container === spec.main).map(define);
      return withTaskBindings(
        workload,
        host,
        main.map((definition) => stepDefinition(definition, command)),
      );
    },
    dependsOn: [...containers.flatMap(({ image }) => image.dependsOn), ...(prober === undefined ? [] : [prober.step])],
  };
}
