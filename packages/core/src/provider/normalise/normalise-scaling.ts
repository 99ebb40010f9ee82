import type { QueueScaling, Scaling } from "../../props/scaling";
import type { QueueScalingSpec, ScalingSpec } from "../spec/scaling-spec";
import { checkBounds } from "./check-bounds";
import { DEFAULTS } from "./defaults";
import { normaliseSchedules } from "./normalise-schedules";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { isGiven } from "./read/is-given";
import { readConstruct } from "./read/read-construct";
import { readDuration } from "./read/read-duration";
import { readNumber } from "./read/read-number";
import { readRequired } from "./read/read-required";
import { readSection } from "./read/read-section";
import { readStruct } from "./read/read-struct";
import { reportField } from "./read/report-field";

const FIELDS = [
  "min",
  "max",
  "cpuUtilization",
  "memoryUtilization",
  "concurrency",
  "requestsPerMinute",
  "queue",
  "schedules",
  "scaleInCooldown",
  "scaleOutCooldown",
] as const satisfies readonly (keyof Scaling)[];

const PERCENT = { min: 1, max: 100 };
const COUNT = { min: 1, integer: true };
const REPLICAS = { min: 0, integer: true };

/** Reads how many replicas run; a fixed number has equal bounds and no rules. */
export function normaliseScaling(fields: Fields<"replicas" | "scaling">, kind: "service" | "function"): ScalingSpec {
  const replicas = readNumber(fields.replicas, REPLICAS);
  if (isGiven(fields.replicas) && isGiven(fields.scaling)) {
    const message = "There is scaling too.";
    const remedy = "Remove replicas, or scaling.";
    reportField(fields.replicas, { code: "scaling.one-of", message, accepted: "either replicas or scaling", remedy });
  }
  const scaling = readScaling(readSection(fields.scaling, FIELDS), kind);
  return replicas === undefined ? scaling : { ...scaling, min: replicas, max: replicas };
}

function readScaling(fields: Fields<(typeof FIELDS)[number]>, kind: "service" | "function"): ScalingSpec {
  const min = readNumber(fields.min, REPLICAS) ?? (kind === "function" ? 0 : 1);
  const givenMax = readNumber(fields.max, COUNT);
  const rules = readRules(fields);
  const queue = readQueue(fields.queue);
  const schedules = normaliseSchedules(fields.schedules);
  const hasRule = Object.keys(rules).length > 0 || queue !== undefined;
  const max = givenMax ?? Math.max(min, hasRule || kind === "function" ? DEFAULTS.scalingMax : 1);
  checkBounds(fields.max, min, max);
  // Between sleeping and one replica there is nothing to measure, and functions follow their invocations.
  const varies = [{ min, max }, ...schedules].some((bounds) => bounds.max > Math.max(bounds.min, 1));
  const needsRule = varies && !hasRule && kind === "service";
  return {
    min,
    max,
    ...(needsRule ? { cpuUtilization: DEFAULTS.cpuUtilization } : rules),
    queues: queue === undefined ? [] : [queue],
    schedules,
    scaleInCooldown: readDuration(fields.scaleInCooldown, 0) ?? DEFAULTS.scaleInCooldown,
    scaleOutCooldown: readDuration(fields.scaleOutCooldown, 0) ?? DEFAULTS.scaleOutCooldown,
  };
}

type Rule = "cpuUtilization" | "memoryUtilization" | "concurrency" | "requestsPerMinute";

function readRules(fields: Fields<Rule>): Pick<ScalingSpec, Rule> {
  const cpuUtilization = readNumber(fields.cpuUtilization, PERCENT);
  const memoryUtilization = readNumber(fields.memoryUtilization, PERCENT);
  const concurrency = readNumber(fields.concurrency, COUNT);
  const requestsPerMinute = readNumber(fields.requestsPerMinute, COUNT);
  return {
    ...(cpuUtilization === undefined ? {} : { cpuUtilization }),
    ...(memoryUtilization === undefined ? {} : { memoryUtilization }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
  };
}

function readQueue(field: Field): QueueScalingSpec | undefined {
  const fields = readStruct(field, ["queue", "messagesPerReplica"] as const satisfies readonly (keyof QueueScaling)[]);
  if (fields === undefined) return undefined;
  const queue = readRequired(fields.queue, "a cloud.Queue", (given) => readConstruct(given, "a cloud.Queue"));
  const messages = readRequired(fields.messagesPerReplica, "a whole number, 1 or more", (given) =>
    readNumber(given, COUNT),
  );
  return queue === undefined || messages === undefined ? undefined : { queue, messagesPerReplica: messages };
}
