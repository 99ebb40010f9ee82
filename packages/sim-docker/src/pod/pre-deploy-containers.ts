import type { ContainerSpec, WorkloadSpec } from "@wing-containers/core/provider";

/** A step before a rollout, as a container of the main image. */
export interface PreDeployContainer {
  readonly container: ContainerSpec;
  /** Seconds it may take. */
  readonly timeout: number;
}

/** The steps of `rollout.preDeploy`: the main container with another command, and without what makes it a server. */
export function preDeployContainers({ main, rollout }: WorkloadSpec): PreDeployContainer[] {
  return rollout.preDeploy.map(({ command, timeout }) => ({
    container: { ...main, entrypoint: command, args: [], ports: [], probes: {}, dependsOn: [] },
    timeout,
  }));
}
