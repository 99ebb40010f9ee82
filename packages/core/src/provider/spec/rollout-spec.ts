/** How a new version replaces the old one. */
export interface RolloutSpec {
  /** `rolling` keeps old replicas until new ones are ready; `recreate` stops all of them first. */
  readonly strategy: "rolling" | "recreate";
  /** Whether the old version comes back when the new one does not become ready. */
  readonly autoRollback: boolean;
  /** Seconds after a start in which failing health does not count. */
  readonly healthGracePeriod: number;
  /** Commands that run to exit code 0, in this order, with the new image before it takes over. */
  readonly preDeploy: readonly PreDeployStepSpec[];
}

/** One step before a rollout, such as a database migration. */
export interface PreDeployStepSpec {
  readonly command: readonly string[];
  /** Seconds until it counts as failed. */
  readonly timeout: number;
}
