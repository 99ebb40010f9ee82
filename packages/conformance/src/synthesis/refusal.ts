import { type Diagnostic, WorkloadError } from "@wing-containers/core/provider";

/** Core's error again, after it crossed a process. */
export function refusal(message: string, diagnostics: readonly Diagnostic[]): WorkloadError {
  const error = new WorkloadError("", diagnostics);
  error.message = message;
  return error;
}
