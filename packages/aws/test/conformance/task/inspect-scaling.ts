import type { PartialSpec } from "@wing-containers/conformance";
import { pathOfReference, resourcesOf, type TerraformFile, type TerraformResource } from "../terraform-file";
import { unixCron } from "./unix-cron";

interface Tracking {
  readonly target_value: number;
  readonly scale_in_cooldown: number;
  readonly scale_out_cooldown: number;
  readonly predefined_metric_specification?: { readonly predefined_metric_type: string };
  readonly customized_metric_specification?: unknown;
}

const RULES: Readonly<Record<string, string>> = {
  ECSServiceAverageCPUUtilization: "cpuUtilization",
  ECSServiceAverageMemoryUtilization: "memoryUtilization",
  ALBRequestCountPerTarget: "requestsPerMinute",
};

/** How many replicas ECS runs, and what changes their number. */
export function inspectScaling(
  file: TerraformFile,
  workload: string,
  service: TerraformResource,
): Pick<PartialSpec, "scaling" | "autoStart"> {
  const [target] = resourcesOf(file, "aws_appautoscaling_target", workload);
  const policies = resourcesOf(file, "aws_appautoscaling_policy", workload).map(
    (policy) => policy.target_tracking_scaling_policy_configuration as Tracking,
  );
  const rules = policies.flatMap(({ predefined_metric_specification: metric, target_value: value }) =>
    metric === undefined ? [] : [[RULES[metric.predefined_metric_type], value]],
  );
  const queues = policies.flatMap(({ customized_metric_specification: metric, target_value: messagesPerReplica }) => {
    const [, reference] = /\b(aws_sqs_queue\.[\w-]+)\.arn/.exec(JSON.stringify(metric) ?? "") ?? [];
    return reference === undefined ? [] : [{ queue: pathOfReference(file, reference), messagesPerReplica }];
  });
  const schedules = resourcesOf(file, "aws_appautoscaling_scheduled_action", workload).map((action) => {
    const bounds = action.scalable_target_action as { min_capacity: string; max_capacity: string };
    return {
      cron: unixCron(String(action.schedule)),
      timezone: String(action.timezone),
      min: Number(bounds.min_capacity),
      max: Number(bounds.max_capacity),
    };
  });
  const count = Number(service.desired_count);
  const [first] = policies;
  return {
    autoStart: count > 0,
    scaling: {
      // A service that waits for start() says nothing of its replicas.
      ...(target === undefined
        ? count > 0 && { min: count, max: count }
        : { min: Number(target.min_capacity), max: Number(target.max_capacity) }),
      ...Object.fromEntries(rules),
      queues,
      schedules,
      ...(first && { scaleInCooldown: first.scale_in_cooldown, scaleOutCooldown: first.scale_out_cooldown }),
    },
  };
}
