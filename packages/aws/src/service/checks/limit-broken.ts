import type { Diagnostic } from "@wing-containers/core/provider";

/** What is told of a limit that is no limit of one number. */
export function limitBroken(
  path: string,
  message: string,
  given: string,
  accepted: string,
  remedy: string,
): Diagnostic {
  return { code: "capability.limited", severity: "error", path, message, given, accepted, remedy };
}
