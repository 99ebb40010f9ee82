/** What must be true of a container before one that depends on it starts. */
export enum DependencyCondition {
  /** It runs. */
  STARTED = "started",
  /** Its startup and readiness probes have succeeded. */
  HEALTHY = "healthy",
  /** It has exited with code 0. */
  COMPLETED = "completed",
}

/** A container of the same workload that comes first. */
export interface Dependency {
  /** Name of a sidecar, or `main`. */
  readonly container: string;

  /**
   * What must be true of it.
   * @default - HEALTHY if it has a readiness or startup probe, otherwise STARTED
   */
  readonly condition?: DependencyCondition;
}
