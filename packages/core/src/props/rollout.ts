import type { std } from "@winglang/sdk";

/** How replicas of a new version replace the old ones. */
export enum RolloutStrategy {
  /** Old replicas run until new ones are ready. */
  ROLLING = "rolling",
  /** All old replicas stop first. */
  RECREATE = "recreate",
}

/** A command that runs to exit code 0, with the new image, before a rollout; a database migration for example. */
export interface PreDeployStep {
  /** Program and arguments; no shell. */
  readonly command: string[];

  /**
   * Time until the step counts as failed, 1s or more.
   * @default 5m
   */
  readonly timeout?: std.Duration;
}

/** How a new version replaces the old one. */
export interface Rollout {
  /**
   * How replicas replace each other.
   * @default RolloutStrategy.ROLLING
   */
  readonly strategy?: RolloutStrategy;

  /**
   * Whether the old version comes back when the new one does not become ready.
   * @default true
   */
  readonly autoRollback?: boolean;

  /**
   * Time after a start in which failing health does not count, 0 or more.
   * @default 60s
   */
  readonly healthGracePeriod?: std.Duration;

  /**
   * Commands that run first, one after the other.
   * @default []
   */
  readonly preDeploy?: PreDeployStep[];
}
