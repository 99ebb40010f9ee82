import type { ContainerSpec, WorkloadSpec } from "@wing-containers/core/provider";
import type { PodPlan } from "./pod-plan";

/** Name of a step's container. */
const NAME = "pre-deploy";

/** A step before a rollout, as a container of the main image. */
export interface PreDeployContainer {
  readonly container: ContainerSpec;
  /** Seconds it may take. */
  readonly timeout: number;
}

/** The steps of `rollout.preDeploy`: the main container with another command, and without what makes it a server. */
export function preDeployContainers({ main, rollout }: WorkloadSpec): PreDeployContainer[] {
  return rollout.preDeploy.map(({ command, timeout }) => ({
    container: { ...main, name: NAME, entrypoint: command, args: [], ports: [], probes: {}, dependsOn: [] },
    timeout,
  }));
}

/** A plan in which such a container finds the image, the variables and the secrets of the main one. */
export function preDeployPlan(plan: PodPlan): PodPlan {
  const { images, environment, secrets } = plan;
  return {
    ...plan,
    images: { ...images, [NAME]: images.main ?? "" },
    environment: { ...environment, [NAME]: environment.main ?? {} },
    secrets: { ...secrets, [NAME]: secrets.main ?? {} },
  };
}
