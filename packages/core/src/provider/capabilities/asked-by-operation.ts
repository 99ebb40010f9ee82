import { DEFAULTS } from "../normalise/defaults";
import { childPath } from "../normalise/read/child-path";
import type { WorkloadSpec } from "../spec/workload-spec";
import type { AskedCapability } from "./asked-capability";

/** What rolling out, developing and running ask for. */
export function askedByOperation(spec: WorkloadSpec): readonly AskedCapability[] {
  const asked: AskedCapability[] = [];
  const ask = (capability: AskedCapability["capability"], path: string, value?: string | number): void => {
    asked.push({ capability, path, ...(value === undefined ? {} : { value }) });
  };
  const { rollout, dev, timeout, concurrency } = spec;
  if (rollout.strategy === "recreate") ask("rollout.recreate", "rollout.strategy");
  if (!rollout.autoRollback) ask("rollout.no-rollback", "rollout.autoRollback");
  if (rollout.healthGracePeriod !== DEFAULTS.healthGracePeriod) {
    ask("rollout.health-grace-period", "rollout.healthGracePeriod", rollout.healthGracePeriod);
  }
  for (const index of rollout.preDeploy.keys()) ask("rollout.pre-deploy", `rollout.preDeploy[${index}]`);
  for (const [index, { action }] of dev.watch.entries()) ask("dev.watch", `dev.watch[${index}]`, action);
  if (dev.debugPort !== undefined) ask("dev.debug-port", "dev.debugPort", dev.debugPort);
  if (!spec.autoStart) ask("service.auto-start", "autoStart");
  if (timeout !== undefined && timeout !== DEFAULTS.functionTimeout) ask("function.timeout", "timeout", timeout);
  if (concurrency !== undefined && concurrency !== DEFAULTS.functionConcurrency) {
    ask("function.concurrency", "concurrency", concurrency);
  }
  for (const provider of Object.keys(spec.overrides)) ask("overrides", childPath("overrides", provider), provider);
  return asked;
}
