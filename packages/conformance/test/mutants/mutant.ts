import type { ConformanceSubject } from "../../src/index";

/** A provider with one defect. */
export interface Mutant {
  /** What it does wrong. */
  readonly defect: string;
  readonly subject: ConformanceSubject;
  /** Titles of the tests that must notice. */
  readonly noticedBy: readonly string[];
}
