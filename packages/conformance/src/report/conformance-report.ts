import type { Capability } from "@wing-containers/core/provider";

/**
 * How the effect of a capability was seen, weakest first: the files of the compilation change with it; the inspector finds it there;
 * a scenario saw it while the program ran; or the compiler refused it, as declared.
 */
export type Sight = "artefact" | "inspect" | "behaviour" | "refused";

/** What the suite found of one answer to a capability. */
export interface AnswerResult {
  readonly declared: "native" | "emulated" | "limited" | "unsupported";
  /** Empty: nothing was seen, which passes for an emulation that says that it has no effect. */
  readonly seen: readonly Sight[];
  readonly result: "passed" | "failed";
}

/** What the suite found of one capability, as services ask for it; where only functions can, as they do. */
export interface CapabilityResult extends AnswerResult {
  /** `core` capabilities are those that every provider must have. */
  readonly level: "core" | "extended";
  /** As functions ask for it. Absent: the provider has no other answer to them. */
  readonly functions?: AnswerResult;
}

/** What the suite writes when it is through. It has no dates, and its keys are sorted: equal results are equal files. */
export interface ConformanceReport {
  readonly provider: { readonly id: string; readonly version?: string };
  /** Versions of the contract and of the suite. */
  readonly core: string;
  readonly suite: string;
  /** Whether nothing failed. */
  readonly conformant: boolean;
  readonly capabilities: Readonly<Partial<Record<Capability, CapabilityResult>>>;
  /** By title. */
  readonly laws: Readonly<Record<string, "passed" | "failed">>;
  /** By title; `not run: …` says why. */
  readonly scenarios: Readonly<Record<string, "passed" | "failed" | `not run: ${string}`>>;
}
