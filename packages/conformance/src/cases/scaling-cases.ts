import type { CapabilityTable } from "@wing-containers/core/provider";
import { duration, queue } from "../app/prop-values";
import type { CapabilityCase } from "./capability-case";
import { askedByNumber, askedByProps, SERVICE, wholeFrom, withProps } from "./define-case";

/** Replicas that vary as little as they can. */
const BOUNDS = { min: 1, max: 2 };
const PERCENT = wholeFrom(1, 100);
const SERVING = withProps(SERVICE, { ports: [{ port: 8080, public: true }] });
/** Rules that the pace of scaling may belong to. What varies asks for `scaling.cpu`, unless it has another one. */
const RULES = { "scaling.cpu": { cpuUtilization: 60 }, "scaling.memory": { memoryUtilization: 80 } } as const;

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

/** The pace of the first rule that a provider has; without any, that of a number which never changes. */
function cooldownCase(table: CapabilityTable): CapabilityCase {
  const ids = Object.keys(RULES) as (keyof typeof RULES)[];
  const id = ids.find((candidate) => table[candidate].level !== "unsupported");
  const scaling = id === undefined ? { min: 2, max: 2 } : { ...BOUNDS, ...RULES[id] };
  return askedByNumber(
    "scaling.scaleInCooldown",
    { min: 0, whole: false },
    120,
    (value) => ({ scaling: { ...scaling, scaleInCooldown: duration(value) } }),
    ({ scaling: seen }) => seen?.scaleInCooldown,
    withProps(SERVICE, { scaling }),
  );
}

const CASES = {
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
} as const satisfies Record<string, CapabilityCase>;

/** How many replicas run. */
export function scalingCases(table: CapabilityTable) {
  return { ...CASES, "scaling.cooldown": cooldownCase(table) } as const satisfies Record<string, CapabilityCase>;
}
