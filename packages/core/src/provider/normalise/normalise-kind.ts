import type { WorkloadSpec } from "../spec/workload-spec";
import { DEFAULTS } from "./defaults";
import type { Fields } from "./read/fields";
import { readBoolean } from "./read/read-boolean";
import { readDuration } from "./read/read-duration";
import { readNumber } from "./read/read-number";

/** What only services or only functions have. */
type KindSpec = Pick<WorkloadSpec, "kind" | "autoStart" | "timeout" | "concurrency">;

/** Reads what only services or only functions have. */
export function normaliseKind(
  kind: WorkloadSpec["kind"],
  fields: Fields<"autoStart" | "timeout" | "concurrency">,
): KindSpec {
  if (kind === "service") return { kind, autoStart: readBoolean(fields.autoStart) ?? true };
  return {
    kind,
    autoStart: true,
    timeout: readDuration(fields.timeout, 1) ?? DEFAULTS.functionTimeout,
    concurrency: readNumber(fields.concurrency, { min: 1, integer: true }) ?? DEFAULTS.functionConcurrency,
  };
}
