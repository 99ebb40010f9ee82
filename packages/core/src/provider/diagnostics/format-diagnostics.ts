import type { Diagnostic } from "./diagnostic";

/** Prints diagnostics for a terminal: one block each, the path first, what to do last. */
export function formatDiagnostics(workload: string, diagnostics: readonly Diagnostic[]): string {
  const count = diagnostics.length === 1 ? "1 problem" : `${diagnostics.length} problems`;
  return [`${workload}: ${count}`, ...diagnostics.map(formatDiagnostic)].join("\n\n");
}

function formatDiagnostic(diagnostic: Diagnostic): string {
  const { severity, code, path, message, given, accepted, target, supportedBy, remedy } = diagnostic;
  const lines = [`  ${severity}[${code}] ${path === "" ? "" : `${path}: `}${message}`];
  if (target !== undefined) lines.push(`    target:   ${target}, one of containers.targets`);
  if (given !== undefined) lines.push(`    given:    ${given}`);
  if (accepted !== undefined) lines.push(`    accepted: ${accepted}`);
  if (supportedBy !== undefined && supportedBy.length > 0) lines.push(`    works on: ${supportedBy.join(", ")}`);
  lines.push(`    to do:    ${remedy}`);
  return lines.join("\n");
}
