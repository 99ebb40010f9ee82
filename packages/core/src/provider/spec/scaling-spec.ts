/** How many replicas run. */
export interface ScalingSpec {
  /** 0 lets the workload sleep when nothing asks for it. */
  readonly min: number;
  /** At least `min`, and at least 1 unless `replicas: 0` keeps the workload from running. */
  readonly max: number;
  /** Percent of `cpu`, averaged over the replicas. Absent: no such rule; likewise below. */
  readonly cpuUtilization?: number;
  /** Percent of `memory`, averaged over the replicas. */
  readonly memoryUtilization?: number;
  /** Requests in flight per replica. */
  readonly concurrency?: number;
  /** Requests a minute per replica. */
  readonly requestsPerMinute?: number;
  /** Replicas follow the length of these queues. */
  readonly queues: readonly QueueScalingSpec[];
  /** Other bounds at certain times. */
  readonly schedules: readonly ScheduleScalingSpec[];
  /** Seconds that the load must stay low before replicas are taken away. */
  readonly scaleInCooldown: number;
  /** Seconds between two additions of replicas. */
  readonly scaleOutCooldown: number;
}

/** One queue that scales a workload. */
export interface QueueScalingSpec {
  /** Construct path of the `cloud.Queue`. */
  readonly queue: string;
  /** Waiting messages that one replica is good for. */
  readonly messagesPerReplica: number;
}

/** Bounds that hold from each time that `cron` matches until the next schedule's. */
export interface ScheduleScalingSpec {
  /** Five fields of Unix cron. */
  readonly cron: string;
  /** IANA name, such as `Europe/Berlin`. */
  readonly timezone: string;
  readonly min: number;
  readonly max: number;
}
