import type { NumberLimits } from "@wing-containers/core/provider";

/** Decimal fractions of vCPU are not exact in binary; a billionth of a step is none. */
const NOISE = 1e-9;

/** Whether declared limits accept a number. The suite's own reading of them, on purpose: core's is what is tested. */
export function isAccepted(value: number, { min, max, step, values }: NumberLimits): boolean {
  if (values !== undefined) return values.some((one) => Math.abs(one - value) < NOISE);
  if (min !== undefined && value < min - NOISE) return false;
  if (max !== undefined && value > max + NOISE) return false;
  if (step === undefined) return true;
  const steps = (value - (min ?? 0)) / step;
  return Math.abs(steps - Math.round(steps)) < NOISE;
}
