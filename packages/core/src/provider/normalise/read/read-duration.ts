import { attempt } from "./attempt";
import type { Field } from "./field";
import { isGiven } from "./is-given";
import { printValue } from "./print-value";
import { report } from "./report";
import { reportType } from "./report-type";

/** Reads a `duration` of Wing as seconds. It is told by its shape, since several copies of the SDK may be loaded. */
export function readDuration(field: Field, min: number): number | undefined {
  if (!isGiven(field)) return undefined;
  const accepted = `a duration of ${min} seconds or more, such as ${Math.max(min, 10)}s in Wing`;
  const seconds = attempt(() =>
    typeof field.value === "object" ? (field.value as { seconds?: unknown }).seconds : undefined,
  );
  if (typeof seconds?.value !== "number") {
    reportType(field, accepted);
    return undefined;
  }
  if (Number.isFinite(seconds.value) && seconds.value >= min) return seconds.value + 0;
  report(field.problems, {
    code: "value.range",
    path: field.path,
    message: "The duration lies outside its range.",
    given: `${printValue(seconds.value)}s`,
    accepted,
    remedy: `Give ${accepted}.`,
  });
  return seconds.value + 0;
}
