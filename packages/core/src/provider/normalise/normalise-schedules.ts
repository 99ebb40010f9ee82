import type { ScheduleScaling } from "../../props/scaling";
import type { ScheduleScalingSpec } from "../spec/scaling-spec";
import { checkBounds } from "./check-bounds";
import type { Field } from "./read/field";
import { printRange } from "./read/print-range";
import { readList } from "./read/read-list";
import { readNumber } from "./read/read-number";
import { readRequired } from "./read/read-required";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { CRON } from "./rules/cron-rule";
import { TIME_ZONE } from "./rules/time-zone-rule";

const FIELDS = ["cron", "timezone", "min", "max"] as const satisfies readonly (keyof ScheduleScaling)[];
const MIN = { min: 0, integer: true };
const MAX = { min: 1, integer: true };

/** Reads the bounds that hold at certain times. */
export function normaliseSchedules(field: Field): readonly ScheduleScalingSpec[] {
  return readList(field, 'a schedule, such as { cron: "0 8 * * 1-5", min: 2, max: 10 }', readSchedule) ?? [];
}

function readSchedule(item: Field): ScheduleScalingSpec | undefined {
  const fields = readStruct(item, FIELDS);
  if (fields === undefined) return undefined;
  const cron = readRequired(fields.cron, CRON.accepted, (given) => readText(given, CRON));
  const timezone = readText(fields.timezone, TIME_ZONE) ?? "UTC";
  const min = readRequired(fields.min, printRange(MIN), (given) => readNumber(given, MIN));
  const max = readRequired(fields.max, printRange(MAX), (given) => readNumber(given, MAX));
  if (min === undefined || max === undefined) return undefined;
  checkBounds(fields.max, min, max);
  return cron === undefined ? undefined : { cron, timezone, min, max };
}
