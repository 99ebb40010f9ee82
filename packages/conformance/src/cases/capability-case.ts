import type { WorkloadInput } from "../app/app-input";
import type { Props } from "../app/prop-values";
import type { PartialSpec } from "../provider/partial-spec";

/** A program of one workload. */
export interface Program extends Pick<WorkloadInput, "closure" | "bindings" | "events"> {
  readonly kind?: WorkloadInput["kind"];
  readonly props: Props;
  readonly files?: Readonly<Record<string, string>>;
}

/** How a capability is asked for, and where its effect is seen. */
export interface CapabilityCase {
  /** Asks for the capability, and for as little else as possible. */
  readonly asking: Program;

  /** The same without it. Absent: nothing is left without it, so that an app without the workload is compared. */
  readonly plain?: Program;

  /** Path at which a refusal must point. */
  readonly path: string;

  /** The part of a spec that shows the effect. It is undefined where a spec does not say so much. */
  readonly shows: (spec: PartialSpec) => unknown;

  /** How other values are put into the program. Absent: the capability has no value. */
  readonly value?: CaseNumber | CaseText;
}

/** A capability that is asked for with a number. */
export interface CaseNumber {
  /** What core accepts, whatever the target: bounds, and whether only whole numbers. */
  readonly range: { readonly min: number; readonly max?: number; readonly whole: boolean };

  /** Props of `asking` with another number. */
  readonly put: (props: Props, value: number) => Props;
}

/** A capability that is asked for with a text. */
export interface CaseText {
  /** Texts that core accepts, to choose from. */
  readonly choices: readonly string[];

  /** `asking` with another text. */
  readonly program: (value: string) => Program;
}
