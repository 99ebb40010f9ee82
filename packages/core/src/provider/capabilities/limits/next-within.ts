import { isWithin } from "./is-within";
import type { NumberLimits } from "./limits";
import { withoutNoise } from "./without-noise";

/** Where to look for a number. */
export type Direction = "up" | "down";

/** The accepted number that is nearest to `value` in one direction, itself included; undefined where there is none. */
export function nextWithin(value: number, limits: NumberLimits, direction: Direction): number | undefined {
  if (isWithin(value, limits)) return value;
  const up = direction === "up";
  if (limits.values !== undefined) {
    const there = limits.values.filter((candidate) => (up ? candidate > value : candidate < value));
    return there.length === 0 ? undefined : there.reduce((a, b) => (up ? Math.min(a, b) : Math.max(a, b)));
  }
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, step } = limits;
  const bound = up ? Math.max(value, min) : Math.min(value, max);
  const candidate = step === undefined ? bound : onStep(bound, limits.min ?? 0, step, up);
  // 0 is a multiple of every step, but nothing to tell anybody to give.
  if (step !== undefined && limits.min === undefined && candidate <= 0) return undefined;
  return isWithin(candidate, limits) ? candidate : undefined;
}

function onStep(value: number, from: number, step: number, up: boolean): number {
  const steps = withoutNoise((value - from) / step);
  return withoutNoise(from + (up ? Math.ceil(steps) : Math.floor(steps)) * step);
}
