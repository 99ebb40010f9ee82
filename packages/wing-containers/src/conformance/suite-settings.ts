import type { UsageProblem } from "../program/usage-error";

/** What the process that runs the suite is told; all paths are absolute. */
export interface SuiteSettings {
  /** The file that Wing loads as the platform. */
  readonly entry: string;
  /** Version of the provider's package. */
  readonly version?: string;
  /** What exports `description`. */
  readonly capabilities: string;
  /** What exports `inspect`. */
  readonly inspect: string;
  /** What exports `run`. */
  readonly run?: string;
  readonly target?: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly report?: string;
  /** Source of a regular expression. */
  readonly only?: string;
  /** The main file of the provider's `@wing-containers/conformance`. */
  readonly conformance: string;
}

/** What that process says: why there is nothing to run, or how it ended. */
export type SuiteMessage =
  | { readonly problem: UsageProblem }
  | { readonly provider: string; readonly total: number; readonly passed: number };
