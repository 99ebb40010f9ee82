/** What became of one rule of the function contract. */
export interface Finding {
  /** The rule in words, such as `answers POST / with JSON`. */
  readonly rule: string;
  /** A warning does not break the contract, but some target may not run the image as it is. */
  readonly outcome: "ok" | "warning" | "failed";
  /** What was seen and what to do about it; absent for what is ok without more to say. */
  readonly advice?: string;
}

/** One line for people. */
export function printFinding({ rule, outcome, advice }: Finding): string {
  return `${outcome.padEnd(7)}  ${rule}${advice === undefined ? "" : `: ${advice}`}`;
}
