import type { NumberRange } from "./number-range";

/** Prints a range for people: `a whole number from 1 to 65535`. */
export function printRange(range: NumberRange): string {
  const { min, max, above, integer, unit } = range;
  const counted = unit === undefined ? "" : ` of ${unit}`;
  const bounds =
    above !== undefined
      ? ` above ${above}`
      : min !== undefined && max !== undefined
        ? ` from ${min} to ${max}`
        : min !== undefined
          ? `, ${min} or more`
          : "";
  return `a ${integer === true ? "whole " : ""}number${counted}${bounds}`;
}
