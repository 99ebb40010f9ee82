import type { NumberLimits } from "./limits";

/** A condition on the number at one field. */
export interface NumberRule {
  /** The number, with `others` added, must be within one of these; where there are none, nothing is accepted. */
  readonly allowed: readonly NumberLimits[];
  /** What other fields add to the number. */
  readonly others: number;
  /** What is accepted, in words. */
  readonly accepted: string;
}
