import type { NumberLimits } from "./limits";

/** How far from a step a number may be, in steps: fractions such as 0.1 are not exact. */
const NOISE = 1e-6;

/** Whether limits accept a number. */
export function isWithin(value: number, { min, max, step, values }: NumberLimits): boolean {
  if (values !== undefined) return values.includes(value);
  if (min !== undefined && value < min) return false;
  if (max !== undefined && value > max) return false;
  if (step === undefined) return true;
  const steps = (value - (min ?? 0)) / step;
  return Math.abs(steps - Math.round(steps)) < NOISE;
}
