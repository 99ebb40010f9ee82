import { isWithin } from "./is-within";
import { type Direction, nextWithin } from "./next-within";
import type { NumberRule } from "./number-rule";
import { withoutNoise } from "./without-noise";

/** Rules with steps that hardly ever meet are given up after so many. */
const MOST_ROUNDS = 1000;

/** Whether a rule accepts the number at its field. */
export function obeys(value: number, { allowed, others }: NumberRule): boolean {
  return allowed.some((limits) => isWithin(withoutNoise(value + others), limits));
}

/** The number nearest to `value` in one direction that all rules accept; undefined where there is none. */
export function nearestNumber(value: number, rules: readonly NumberRule[], direction: Direction): number | undefined {
  let nearest = value;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const broken = rules.find((rule) => !obeys(nearest, rule));
    if (broken === undefined) return nearest;
    const next = nextFor(nearest, broken, direction);
    if (next === undefined) return undefined;
    nearest = next;
  }
  return undefined;
}

function nextFor(value: number, { allowed, others }: NumberRule, direction: Direction): number | undefined {
  const candidates = allowed.flatMap((limits) => nextWithin(withoutNoise(value + others), limits, direction) ?? []);
  if (candidates.length === 0) return undefined;
  const next = withoutNoise((direction === "up" ? Math.min(...candidates) : Math.max(...candidates)) - others);
  // What the other fields add may leave nothing for this one.
  return others > 0 && next <= 0 ? undefined : next;
}
