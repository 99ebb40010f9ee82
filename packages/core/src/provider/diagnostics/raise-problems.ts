import type { Diagnostic } from "./diagnostic";
import { formatDiagnostics } from "./format-diagnostics";
import { WorkloadError } from "./workload-error";

/**
 * Throws where there is an error among diagnostics, and shows warnings otherwise.
 *
 * @param subject what they are about, such as a workload's construct path
 * @throws WorkloadError with all of them
 */
export function raiseProblems(subject: string, diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.some(({ severity }) => severity === "error")) throw new WorkloadError(subject, diagnostics);
  if (diagnostics.length > 0) process.stderr.write(`${formatDiagnostics(subject, diagnostics)}\n\n`);
}
