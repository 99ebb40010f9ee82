import type { DiagnosticCode } from "../../../src/provider/diagnostics/diagnostic-code";

/** One mistake: the field of a struct, the props that make it, and the one diagnostic that must come back. */
export interface BadValue {
  /** Such as `Port.port`. */
  readonly field: string;
  readonly path: string;
  readonly code: DiagnosticCode;
  readonly props: object;
  readonly given: string | undefined;
  readonly kind: "service" | "function";
}

/** Writes one mistake down. */
export function bad(
  field: string,
  path: string,
  code: DiagnosticCode,
  props: object,
  given?: string,
  kind: "service" | "function" = "service",
): BadValue {
  return { field, path, code, props, given, kind };
}
