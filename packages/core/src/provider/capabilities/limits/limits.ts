import type { Capability } from "../capability";

/** Which values of a capability a target accepts, in the unit of the field. Without any rule: all, as far as a note says. */
export type Limits = (NumberLimits | TextLimits) & {
  /** What must go together, beside that; each pair must hold. Absent: nothing. */
  readonly pairs?: readonly PairLimits[];
};

/** Accepted numbers: all of `values`, or those from `min` to `max` in steps of `step`. */
export interface NumberLimits {
  /** The smallest. Absent: no bound. */
  readonly min?: number;
  /** The greatest. Absent: no bound. */
  readonly max?: number;
  /** Above 0; counted from `min`, from 0 without one. Absent: every number between the bounds. */
  readonly step?: number;
  /** The only ones, instead of a range. Absent: no such list. */
  readonly values?: readonly number[];
}

/** Accepted texts. */
export interface TextLimits {
  /** The only ones. */
  readonly values: readonly string[];
}

/**
 * Numbers that go together. Where the value of the capability `with` is within a row's `when`, this one's must be within
 * its `then`; a value that no `when` matches goes with nothing. The other value is that of the same container, else that
 * of the workload; a workload's own value goes with that of its main container. Where nobody asks for the other
 * capability, or for no number of it, the pair says nothing.
 */
export interface PairLimits {
  readonly with: Capability;
  readonly rows: readonly { readonly when: NumberLimits; readonly then: NumberLimits }[];
}
