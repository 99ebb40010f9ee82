import type { Limits, NumberLimits, TextLimits } from "@wing-containers/core/capabilities";

/** Limits for a table, such as `256 to 1024 in steps of 256`. Pairs of numbers are too long for one: their note says them. */
export function describeLimits(limits: Limits): string {
  const { values } = limits as TextLimits;
  if (values !== undefined) return values.join(", ");
  const { min, max, step } = limits as NumberLimits;
  const range =
    min !== undefined && max !== undefined
      ? `${min} to ${max}`
      : min !== undefined
        ? `${min} or more`
        : max !== undefined
          ? `${max} or less`
          : "";
  return step === undefined ? range : `${range} in steps of ${step}`.trim();
}
