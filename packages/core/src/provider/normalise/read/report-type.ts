import type { Field } from "./field";
import { reportField } from "./report-field";

/** Adds an error about a value of the wrong type. `accepted` is what would do, such as `a number from 1 to 100`. */
export function reportType(field: Field, accepted: string): void {
  const message = "The value has the wrong type.";
  reportField(field, { code: "value.type", message, accepted, remedy: `Give ${accepted}.` });
}
