import type { Field } from "./field";

/** Whether the user gave a value: Wing passes `nil` as undefined, and null means the same. */
export function isGiven(field: Field): boolean {
  return field.value !== undefined && field.value !== null;
}
