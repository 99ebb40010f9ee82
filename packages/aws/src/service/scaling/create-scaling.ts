import { AppautoscalingPolicy } from "@cdktf/provider-aws/lib/appautoscaling-policy";
import { AppautoscalingScheduledAction } from "@cdktf/provider-aws/lib/appautoscaling-scheduled-action";
import { AppautoscalingTarget } from "@cdktf/provider-aws/lib/appautoscaling-target";
import type { Workload } from "@wing-containers/core";
import type { ScalingSpec } from "@wing-containers/core/provider";
import { Fn } from "cdktf";
import { awsName } from "../../shared/aws-name";
import { awsCron } from "./aws-cron";
import { type ScaledService, scalingMetrics } from "./scaling-metrics";

/** Whether something changes the number of a service's replicas. */
export function isScaled({ min, max, schedules }: ScalingSpec): boolean {
  return min !== max || schedules.length > 0;
}

/** Lets the number of a service's replicas follow its load, and the clock. */
export function createScaling(workload: Workload, service: ScaledService): void {
  const { scaling } = workload._spec;
  if (!isScaled(scaling)) return;
  const target = new AppautoscalingTarget(workload, "Scaling", {
    serviceNamespace: "ecs",
    scalableDimension: "ecs:service:DesiredCount",
    resourceId: Fn.join("/", ["service", service.cluster, service.name]),
    minCapacity: scaling.min,
    maxCapacity: scaling.max,
    // Schedules change the bounds, and the next one changes them back.
    ...(scaling.schedules.length > 0 && { lifecycle: { ignoreChanges: ["min_capacity", "max_capacity"] } }),
  });
  const { serviceNamespace, scalableDimension, resourceId } = target;
  const scalable = { serviceNamespace, scalableDimension, resourceId };
  for (const { id, targetValue, metric } of scalingMetrics(workload, service)) {
    new AppautoscalingPolicy(workload, `Scaling-${id}`, {
      ...scalable,
      name: id,
      policyType: "TargetTrackingScaling",
      targetTrackingScalingPolicyConfiguration: {
        targetValue,
        scaleInCooldown: scaling.scaleInCooldown,
        scaleOutCooldown: scaling.scaleOutCooldown,
        ...metric,
      },
    });
  }
  for (const [index, { cron, timezone, min, max }] of scaling.schedules.entries())
    for (const [part, schedule] of (awsCron(cron) ?? []).entries())
      new AppautoscalingScheduledAction(workload, `Schedule-${index}-${part}`, {
        ...scalable,
        name: `${awsName(workload, 200)}-${index}-${part}`,
        schedule,
        timezone,
        scalableTargetAction: { minCapacity: String(min), maxCapacity: String(max) },
      });
}
