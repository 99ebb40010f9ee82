import type { cloud, std } from "@winglang/sdk";

/** A queue whose length sets the number of replicas. */
export interface QueueScaling {
  /** The queue. */
  readonly queue: cloud.Queue;

  /** Waiting messages that one replica is good for, 1 or more. */
  readonly messagesPerReplica: number;
}

/** Other bounds from each time that `cron` matches until the next schedule's. */
export interface ScheduleScaling {
  /** Five fields of Unix cron, such as `0 8 * * 1-5`. */
  readonly cron: string;

  /**
   * IANA name of the time zone, such as `Europe/Berlin`.
   * @default "UTC"
   */
  readonly timezone?: string;

  /** Replicas at least, 0 or more. */
  readonly min: number;

  /** Replicas at most, at least `min` and at least 1. */
  readonly max: number;
}

/** How many replicas run, and what changes their number. */
export interface Scaling {
  /**
   * Replicas at least; 0 lets the workload sleep.
   * @default 1
   */
  readonly min?: number;

  /**
   * Replicas at most, at least `min` and at least 1.
   * @default - 10 (or `min`, if that is more) where a rule is given, otherwise `min` or 1
   */
  readonly max?: number;

  /**
   * Percent of `cpu` to aim for, 1 to 100.
   * @default - 70 where `max` is above `min` and no other rule is given
   */
  readonly cpuUtilization?: number;

  /**
   * Percent of `memory` to aim for, 1 to 100.
   * @default - no such rule
   */
  readonly memoryUtilization?: number;

  /**
   * Requests in flight per replica to aim for, 1 or more.
   * @default - no such rule
   */
  readonly concurrency?: number;

  /**
   * Requests a minute per replica to aim for, 1 or more.
   * @default - no such rule
   */
  readonly requestsPerMinute?: number;

  /**
   * Queue whose length sets the number.
   * @default - none
   */
  readonly queue?: QueueScaling;

  /**
   * Other bounds at certain times.
   * @default []
   */
  readonly schedules?: ScheduleScaling[];

  /**
   * Time the load must stay low before replicas are taken away.
   * @default 5m
   */
  readonly scaleInCooldown?: std.Duration;

  /**
   * Time between two additions of replicas.
   * @default 0s
   */
  readonly scaleOutCooldown?: std.Duration;
}
