import type { Diagnostic } from "../../diagnostics/diagnostic";

/** Adds an error to the problems. */
export function report(problems: Diagnostic[], problem: Omit<Diagnostic, "severity">): void {
  problems.push({ severity: "error", ...problem });
}
