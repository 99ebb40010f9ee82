import { checkRange } from "./check-range";
import type { Field } from "./field";
import { isGiven } from "./is-given";
import type { NumberRange } from "./number-range";
import { printRange } from "./print-range";
import { reportType } from "./report-type";

/** Reads a number. One outside its range is reported and returned, so that references to it still resolve. */
export function readNumber(field: Field, range: NumberRange): number | undefined {
  if (!isGiven(field)) return undefined;
  if (typeof field.value !== "number") {
    reportType(field, printRange(range));
    return undefined;
  }
  checkRange(field, field.value, range);
  // JSON has no negative zero.
  return field.value + 0;
}
