import type { Field } from "./field";
import { isGiven } from "./is-given";
import { reportType } from "./report-type";

/** Reads a boolean. */
export function readBoolean(field: Field): boolean | undefined {
  if (!isGiven(field)) return undefined;
  if (typeof field.value === "boolean") return field.value;
  reportType(field, "true or false");
  return undefined;
}
