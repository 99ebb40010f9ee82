import type { Field } from "./field";
import type { NumberRange } from "./number-range";
import { printRange } from "./print-range";
import { reportField } from "./report-field";

/** Reports a number outside its range. */
export function checkRange(field: Field, number: number, range: NumberRange, accepted = printRange(range)): void {
  const { min, max, above, integer } = range;
  const within =
    Number.isFinite(number) &&
    (min === undefined || number >= min) &&
    (max === undefined || number <= max) &&
    (above === undefined || number > above) &&
    (integer !== true || Number.isSafeInteger(number));
  if (within) return;
  const message = "The number lies outside its range.";
  reportField(field, { code: "value.range", message, accepted, remedy: `Give ${accepted}.` });
}
