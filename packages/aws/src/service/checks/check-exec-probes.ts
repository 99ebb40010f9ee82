import { isDeepStrictEqual } from "node:util";
import type { Diagnostic, ProbeSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { containersWithPaths } from "./containers-with-paths";
import { limitBroken } from "./limit-broken";

/** Source: Amazon ECS API reference, HealthCheck; seconds, and a number of checks. */
const LIMITS = {
  initialDelay: { min: 0, max: 300 },
  period: { min: 5, max: 300 },
  timeout: { min: 1, max: 60 },
  failureThreshold: { min: 1, max: 10 },
} as const;

/** ECS itself runs probes that are commands: one command for each container, at its own pace. */
export function checkExecProbes(spec: WorkloadSpec): readonly Diagnostic[] {
  return containersWithPaths(spec).flatMap(({ container: { probes }, path }) => {
    const { liveness, readiness } = probes;
    const timing = Object.entries({ liveness, readiness }).flatMap(([role, probe]) =>
      probe?.check.kind === "exec" ? checkTiming(probe, (field) => path(`${role}.${field}`)) : [],
    );
    const differ =
      liveness?.check.kind === "exec" &&
      readiness?.check.kind === "exec" &&
      !isDeepStrictEqual(liveness.check, readiness.check);
    if (!differ) return timing;
    const message = "ECS has one health check for a container, so that both probes run the same command.";
    const given = JSON.stringify(readiness.check.command);
    const accepted = JSON.stringify(liveness.check.command);
    const remedy = "Give both the same command, or let one of them ask a port.";
    return [...timing, limitBroken(path("readiness.exec.command"), message, given, accepted, remedy)];
  });
}

function checkTiming(probe: ProbeSpec, path: (field: string) => string): readonly Diagnostic[] {
  return (Object.keys(LIMITS) as (keyof typeof LIMITS)[]).flatMap((field) => {
    const { min, max } = LIMITS[field];
    const value = probe[field];
    if (Number.isInteger(value) && value >= min && value <= max) return [];
    const nearest = Math.min(Math.max(Math.round(value), min), max);
    const message = "ECS runs commands that are probes at its own pace only.";
    return [
      limitBroken(path(field), message, String(value), `whole numbers from ${min} to ${max}`, `Give ${nearest}.`),
    ];
  });
}
