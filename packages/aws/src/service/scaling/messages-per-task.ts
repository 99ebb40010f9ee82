import type { AppautoscalingPolicyTargetTrackingScalingPolicyConfigurationCustomizedMetricSpecificationMetrics as Metric } from "@cdktf/provider-aws/lib/appautoscaling-policy";
import type { Queue } from "@winglang/sdk/lib/target-tf-aws/queue";
import { Fn } from "cdktf";
import type { ScaledService } from "./scaling-metrics";

/** Messages that wait in a queue, for each running replica; CloudWatch computes it from two metrics of AWS's own. */
export function messagesPerTask(queue: Queue, { cluster, name }: Pick<ScaledService, "cluster" | "name">): Metric[] {
  // The last part of an ARN of SQS is the queue's name.
  const queueName = Fn.element(Fn.split(":", queue.queueArn), 5) as string;
  return [
    {
      id: "messages",
      returnData: false,
      metricStat: {
        stat: "Average",
        metric: {
          namespace: "AWS/SQS",
          metricName: "ApproximateNumberOfMessagesVisible",
          dimensions: [{ name: "QueueName", value: queueName }],
        },
      },
    },
    {
      id: "tasks",
      returnData: false,
      metricStat: {
        stat: "Average",
        metric: {
          namespace: "ECS/ContainerInsights",
          metricName: "RunningTaskCount",
          dimensions: [
            { name: "ClusterName", value: cluster },
            { name: "ServiceName", value: name },
          ],
        },
      },
    },
    // Before the first report of the service there are no tasks to divide by.
    { id: "each", expression: "messages / IF(FILL(tasks, 1) > 0, FILL(tasks, 1), 1)", returnData: true },
  ];
}
