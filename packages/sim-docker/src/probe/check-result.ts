/** What a health check found; `reason` is part of a sentence, such as `GET /healthz answered 500`. */
export type CheckResult = { readonly ok: true } | { readonly ok: false; readonly reason: string };

/** The result of a check that succeeded. */
export const SUCCESS: CheckResult = { ok: true };

/** The result of a check that failed. */
export function failure(reason: string): CheckResult {
  return { ok: false, reason };
}
