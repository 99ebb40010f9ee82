import type { NumberLimits } from "@wing-containers/core/provider";
import type { CaseNumber } from "../cases/capability-case";

/** Where whole numbers are not needed and no step is declared. */
const SMALL_STEP = 0.01;

/** Numbers at which declared limits may be read wrongly: those at a bound, one step beyond it, and one that is none of a list. */
export function edges({ min, max, step, values }: NumberLimits, range: CaseNumber["range"]): readonly number[] {
  const width = step ?? (range.whole ? 1 : SMALL_STEP);
  const around = (bound: number | undefined) =>
    bound === undefined ? [] : [bound - width, bound, bound + width / 2, bound + width];
  const listed = values === undefined ? [] : [...values, Math.max(...values) + 1, Math.min(...values) + width / 2];
  // Steps are counted from 0 where there is no smallest number.
  const candidates = [...around(min ?? step), ...around(max), ...listed].map((value) => Number(value.toFixed(6)));
  const possible = (value: number) =>
    value >= range.min && (range.max === undefined || value <= range.max) && (!range.whole || Number.isInteger(value));
  return [...new Set(candidates.filter(possible))].sort((a, b) => a - b);
}
