import type { ContainerSpec, ProbeSpec } from "@wing-containers/core/provider";
import { literal } from "../../shared/literal";

/** Seconds: the least that ECS takes. Source: Amazon ECS API reference, HealthCheck, `timeout`. */
const LEAST_TIMEOUT = 2;

/** Label that says which probes the health check of a container stands for, for people and tools. */
export const HEALTH_LABEL = "wing-containers.health-check";

/** The health check that ECS makes inside a container, where probes are commands; absent where none is. */
export function execHealth({ probes: { liveness, readiness } }: ContainerSpec) {
  const roles = Object.entries({ liveness, readiness }).filter(([, probe]) => probe?.check.kind === "exec");
  const [first] = roles;
  if (first?.[1] === undefined) return undefined;
  return { ...timedCheck(first[1]), roles: roles.map(([role]) => role) };
}

function timedCheck({ check, period, timeout, failureThreshold, initialDelay }: ProbeSpec) {
  const command = check.kind === "exec" ? check.command : [];
  return {
    healthCheck: {
      command: ["CMD", ...command.map(literal)],
      interval: period,
      timeout: Math.max(timeout, LEAST_TIMEOUT),
      retries: failureThreshold,
      startPeriod: initialDelay,
    },
  };
}
