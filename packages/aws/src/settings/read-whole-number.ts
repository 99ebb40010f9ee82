import { type Field, readNumber } from "@wing-containers/core/provider";

/** Reads a whole number, also one that is written as a text, which is all that `--value` gives. */
export function readWholeNumber(
  field: Field,
  range: { readonly min: number; readonly max?: number },
): number | undefined {
  const value = typeof field.value === "string" && /^\d+$/.test(field.value) ? Number(field.value) : field.value;
  return readNumber({ ...field, value }, { ...range, integer: true });
}
