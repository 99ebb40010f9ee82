import { duration, queue } from "../app/prop-values";
import type { CapabilityCase } from "./capability-case";
import { askedByNumber, askedByProps, SERVICE, wholeFrom, withProps } from "./define-case";

/** Replicas that vary as little as they can. */
const BOUNDS = { min: 1, max: 2 };
const PERCENT = wholeFrom(1, 100);
const SERVING = withProps(SERVICE, { ports: [{ port: 8080, public: true }] });
/** What varies by a rule asks for `scaling.cpu`, unless it has another one; this has no rule that could be missed. */
const FIXED = withProps(SERVICE, { scaling: { min: 2, max: 2 } });

const rule = (field: "cpuUtilization" | "memoryUtilization", sample: number) =>
  askedByNumber(
    `scaling.${field}`,
    PERCENT,
    sample,
    (value) => ({ scaling: { ...BOUNDS, [field]: value } }),
    ({ scaling }) => scaling?.[field],
    SERVICE,
  );

const requestRule = (field: "concurrency" | "requestsPerMinute", sample: number) =>
  askedByNumber(
    `scaling.${field}`,
    wholeFrom(1),
    sample,
    (value) => ({ scaling: { ...BOUNDS, [field]: value } }),
    ({ scaling }) => scaling?.[field],
    SERVING,
  );

/** How many replicas run. */
export const SCALING_CASES = {
  "scaling.replicas": askedByNumber(
    "replicas",
    wholeFrom(2),
    2,
    (replicas) => ({ replicas }),
    ({ scaling }) => scaling?.max,
  ),
  "scaling.to-zero": askedByProps(
    "scaling.min",
    { scaling: { min: 0, max: 1 } },
    ({ scaling }) => scaling?.min,
    SERVING,
  ),
  "scaling.cpu": rule("cpuUtilization", 60),
  "scaling.memory": rule("memoryUtilization", 80),
  "scaling.concurrency": requestRule("concurrency", 20),
  "scaling.requests": requestRule("requestsPerMinute", 600),
  "scaling.queue": askedByNumber(
    "scaling.queue",
    wholeFrom(1),
    5,
    (messagesPerReplica) => ({ scaling: { ...BOUNDS, queue: { queue: queue("jobs"), messagesPerReplica } } }),
    ({ scaling }) => scaling?.queues,
  ),
  "scaling.schedule": askedByProps(
    "scaling.schedules[0]",
    { scaling: { schedules: [{ cron: "0 8 * * 1-5", timezone: "Europe/Berlin", min: 1, max: 1 }] } },
    ({ scaling }) => scaling?.schedules,
  ),
  "scaling.cooldown": askedByNumber(
    "scaling.scaleInCooldown",
    { min: 0, whole: false },
    120,
    (value) => ({ scaling: { min: 2, max: 2, scaleInCooldown: duration(value) } }),
    ({ scaling }) => scaling?.scaleInCooldown,
    FIXED,
  ),
} as const satisfies Record<string, CapabilityCase>;
