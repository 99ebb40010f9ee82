import type { Diagnostic } from "./diagnostic";
import { formatDiagnostics } from "./format-diagnostics";

const MARKER = Symbol.for("wing-containers.workload-error");

/** Thrown when a workload cannot be built: all of its problems at once. */
export class WorkloadError extends Error {
  /** Whether `error` is one, also when another copy of this package threw it. */
  public static isInstance(error: unknown): error is WorkloadError {
    return typeof error === "object" && error !== null && MARKER in error;
  }

  /** Everything that is wrong, errors and warnings. */
  public readonly diagnostics: readonly Diagnostic[];

  /**
   * @param workload construct path of the workload
   * @param diagnostics at least one of severity `error`
   */
  public constructor(workload: string, diagnostics: readonly Diagnostic[]) {
    super(formatDiagnostics(workload, diagnostics));
    this.name = "WorkloadError";
    this.diagnostics = diagnostics;
    Object.defineProperty(this, MARKER, { value: true });
  }
}
