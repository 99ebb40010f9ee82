import type { DiagnosticCode } from "./diagnostic-code";

/** One thing that is wrong with a workload, as data. */
export interface Diagnostic {
  /** Stable id of the rule, such as `ports.duplicate`. */
  readonly code: DiagnosticCode;
  /** `error` stops the compilation; `warning` is shown. */
  readonly severity: "error" | "warning";
  /** Where in the props, such as `ports[1].protocol`. Empty: the workload as a whole. */
  readonly path: string;
  /** What is wrong, in one sentence without the path. */
  readonly message: string;
  /** What the user gave, printed briefly. Absent: nothing was given. */
  readonly given?: string;
  /** What would be accepted there. */
  readonly accepted?: string;
  /** What to do, in one sentence. */
  readonly remedy: string;
  /** Id of the provider that objects, where it is not that of the compilation but one of `containers.targets`. */
  readonly target?: string;
  /** Ids of other providers that can do it. */
  readonly supportedBy?: readonly string[];
}
