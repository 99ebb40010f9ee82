import { DEFAULTS } from "../normalise/defaults";
import type { WorkloadSpec } from "../spec/workload-spec";
import type { AskedCapability } from "./asked-capability";

/** What the number of replicas asks for. `scaling.replicas` has the greatest number, fixed or not. */
export function askedByScaling({ kind, scaling }: WorkloadSpec): readonly AskedCapability[] {
  const asked: AskedCapability[] = [];
  const ask = (capability: AskedCapability["capability"], path: string, value?: number): void => {
    asked.push({ capability, path, ...(value === undefined ? {} : { value }) });
  };
  const { min, max, schedules } = scaling;
  // A function's replicas follow its invocations, from none on, unless the user says otherwise.
  const follows = kind === "function" && min === 0 && max === DEFAULTS.scalingMax;
  if (max > 1 && !follows) ask("scaling.replicas", min === max ? "replicas" : "scaling.max", max);
  // With no replicas at all, as `replicas: 0` says, nothing wakes the workload.
  if (min === 0 && max > 0 && kind === "service") ask("scaling.to-zero", "scaling.min");
  if (scaling.cpuUtilization !== undefined) ask("scaling.cpu", "scaling.cpuUtilization", scaling.cpuUtilization);
  if (scaling.memoryUtilization !== undefined) {
    ask("scaling.memory", "scaling.memoryUtilization", scaling.memoryUtilization);
  }
  if (scaling.concurrency !== undefined) ask("scaling.concurrency", "scaling.concurrency", scaling.concurrency);
  if (scaling.requestsPerMinute !== undefined) {
    ask("scaling.requests", "scaling.requestsPerMinute", scaling.requestsPerMinute);
  }
  for (const { messagesPerReplica } of scaling.queues) ask("scaling.queue", "scaling.queue", messagesPerReplica);
  for (const [index, schedule] of schedules.entries()) {
    ask("scaling.schedule", `scaling.schedules[${index}]`);
    if (schedule.max > 1) ask("scaling.replicas", `scaling.schedules[${index}].max`, schedule.max);
    if (schedule.min === 0) ask("scaling.to-zero", `scaling.schedules[${index}].min`);
  }
  const { scaleInCooldown, scaleOutCooldown } = scaling;
  if (scaleInCooldown !== DEFAULTS.scaleInCooldown) {
    ask("scaling.cooldown", "scaling.scaleInCooldown", scaleInCooldown);
  }
  if (scaleOutCooldown !== DEFAULTS.scaleOutCooldown) {
    ask("scaling.cooldown", "scaling.scaleOutCooldown", scaleOutCooldown);
  }
  return asked;
}
