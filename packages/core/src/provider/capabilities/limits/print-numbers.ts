import type { NumberLimits } from "./limits";
import { printList } from "./print-list";

/** Prints limits for people: `512, 1024 or 2048`, `from 8192 to 30720 in steps of 1024`, `600 or less`. */
export function printNumbers({ min, max, step, values }: NumberLimits): string {
  if (values !== undefined) return printList(values.map(String));
  if (min !== undefined && min === max) return String(min);
  const steps = step === undefined ? "" : ` in steps of ${step}`;
  if (min !== undefined) return `${max === undefined ? `${min} or more` : `from ${min} to ${max}`}${steps}`;
  if (step === undefined) return max === undefined ? "any number" : `${max} or less`;
  return max === undefined ? `a multiple of ${step}` : `a multiple of ${step} up to ${max}`;
}
