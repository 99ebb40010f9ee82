import type { QueueScalingSpec, ScalingSpec, ScheduleScalingSpec } from "../../spec/scaling-spec";
import type { FieldIds } from "./field-ids";

/** What the number of replicas asks for. */
export type ScalingIds = FieldIds<
  ScalingSpec,
  {
    min: "scaling.to-zero";
    max: "scaling.replicas";
    cpuUtilization: "scaling.cpu";
    memoryUtilization: "scaling.memory";
    concurrency: "scaling.concurrency";
    requestsPerMinute: "scaling.requests";
    queues: FieldIds<QueueScalingSpec, { queue: never; messagesPerReplica: "scaling.queue" }>;
    schedules: ScheduleIds;
    scaleInCooldown: "scaling.cooldown";
    scaleOutCooldown: "scaling.cooldown";
  }
>;

type ScheduleIds = FieldIds<
  ScheduleScalingSpec,
  { cron: "scaling.schedule"; timezone: never; min: "scaling.to-zero"; max: "scaling.replicas" }
>;
