import type { Diagnostic } from "../diagnostics/diagnostic";
import type { WorkloadSpec } from "../spec/workload-spec";

/** A spec, or the reasons why there is none. */
export interface NormaliseResult {
  /** Present exactly when no diagnostic has severity `error`. */
  readonly spec?: WorkloadSpec;
  /** Everything found, in the order of the props. */
  readonly diagnostics: readonly Diagnostic[];
}
