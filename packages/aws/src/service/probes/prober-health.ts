import type { ContainerSpec, ProbeSpec } from "@wing-containers/core/provider";
import { PROBER } from "./prober-path";

/** Limits of ECS, in seconds. Source: Amazon ECS API reference, HealthCheck. */
const PERIOD = { min: 5, max: 300 };
const LONGEST_START = 300;
const MOST_RETRIES = 10;

/**
 * How ECS asks the prober whether the container has become ready; absent where no probe says so. ECS replaces a replica that
 * does not become ready, so it is as patient as the probes are, and as ECS can be.
 */
export function proberHealth(container: ContainerSpec) {
  const { startup, readiness } = container.probes;
  const gates = [startup, readiness].filter((probe) => probe !== undefined && probe.check.kind !== "exec");
  if (gates.length === 0) return undefined;
  const patience = startup === undefined ? 0 : longest(startup);
  const interval = Math.ceil((patience - LONGEST_START) / MOST_RETRIES);
  return {
    command: ["CMD", PROBER, "ready", container.name],
    interval: Math.min(Math.max(interval, PERIOD.min), PERIOD.max),
    timeout: 5,
    retries: MOST_RETRIES,
    startPeriod: LONGEST_START,
  };
}

/** Seconds until a probe that never succeeds has failed for good. */
function longest({ initialDelay, period, failureThreshold, timeout }: ProbeSpec): number {
  return initialDelay + period * failureThreshold + timeout;
}
