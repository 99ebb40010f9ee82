import type { AppautoscalingPolicyTargetTrackingScalingPolicyConfiguration } from "@cdktf/provider-aws/lib/appautoscaling-policy";
import type { Workload } from "@wing-containers/core";
import type { Queue } from "@winglang/sdk/lib/target-tf-aws/queue";
import { messagesPerTask } from "./messages-per-task";

/** What scaling must know of a service. */
export interface ScaledService {
  /** Name of the cluster. */
  readonly cluster: string;
  /** Name of the service. */
  readonly name: string;
  /** Where its load balancer counts requests, `<balancer>/<target group>` by the ends of their ARNs. Absent: none does. */
  readonly requestCountLabel?: string;
}

/** A number that replicas follow, and the value of it that one replica is good for. */
export interface ScalingMetric {
  /** Unique in the workload. */
  readonly id: string;
  readonly targetValue: number;
  readonly metric: Pick<
    AppautoscalingPolicyTargetTrackingScalingPolicyConfiguration,
    "predefinedMetricSpecification" | "customizedMetricSpecification"
  >;
}

/** What the replicas of a service follow. */
export function scalingMetrics(workload: Workload, service: ScaledService): readonly ScalingMetric[] {
  const { cpuUtilization, memoryUtilization, requestsPerMinute, queues } = workload._spec.scaling;
  const predefined = (
    id: string,
    targetValue: number | undefined,
    predefinedMetricType: string,
    resource: { readonly resourceLabel?: string } = {},
  ): ScalingMetric[] => {
    if (targetValue === undefined) return [];
    return [{ id, targetValue, metric: { predefinedMetricSpecification: { predefinedMetricType, ...resource } } }];
  };
  const { requestCountLabel: resourceLabel } = service;
  return [
    ...predefined("cpu", cpuUtilization, "ECSServiceAverageCPUUtilization"),
    ...predefined("memory", memoryUtilization, "ECSServiceAverageMemoryUtilization"),
    ...predefined(
      "requests",
      requestsPerMinute,
      "ALBRequestCountPerTarget",
      resourceLabel === undefined ? {} : { resourceLabel },
    ),
    ...queues.map(({ queue: path, messagesPerReplica }, index): ScalingMetric => {
      const queue = workload._referenced.get(path) as Queue;
      return {
        id: `queue-${index}`,
        targetValue: messagesPerReplica,
        metric: { customizedMetricSpecification: { metrics: messagesPerTask(queue, service) } },
      };
    }),
  ];
}
