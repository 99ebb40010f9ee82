import type { Field } from "./field";
import { isGiven } from "./is-given";
import { reportField } from "./report-field";

/** Reads a field that must be given. `accepted` says what would do. */
export function readRequired<T>(field: Field, accepted: string, read: (field: Field) => T): T | undefined {
  if (isGiven(field)) return read(field);
  const remedy = `Give ${accepted}.`;
  reportField(field, { code: "value.required", message: "The field must be given.", accepted, remedy });
  return undefined;
}
