/** The two arguments of a workload's constructor. */
export interface WorkloadArguments {
  /** The closure, or undefined. */
  readonly handler: unknown;
  /** What the user wrote as props. */
  readonly props: unknown;
}

/**
 * Sorts a constructor's arguments: Wing passes named arguments as the first one where a program gives no closure.
 */
export function splitArguments(first: unknown, second: unknown): WorkloadArguments {
  if (isClosure(first)) return { handler: first, props: second ?? {} };
  return { handler: undefined, props: first ?? second ?? {} };
}

function isClosure(value: unknown): boolean {
  return typeof (value as { _toInflight?: unknown } | null | undefined)?._toInflight === "function";
}
