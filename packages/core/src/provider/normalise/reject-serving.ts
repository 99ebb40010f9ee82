import { attempt } from "./read/attempt";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { isGiven } from "./read/is-given";
import { reportField } from "./read/report-field";

type Serving = "ports" | "liveness" | "readiness" | "startup";

/** Reports what an init container cannot have, since it ends before anything can ask it, and takes it out. */
export function rejectServing<F extends Fields<Serving>>(fields: F): F {
  const taken = (["ports", "liveness", "readiness", "startup"] as const).map((name) => [name, reject(fields[name])]);
  return { ...fields, ...(Object.fromEntries(taken) as Fields<Serving>) };
}

function reject(field: Field): Field {
  if (isGiven(field) && !isEmptyList(field.value)) {
    const message = "An init container ends before the others start, so that nothing can reach or check it.";
    const remedy = "Remove it, or make the container a sidecar.";
    const accepted = "init containers without ports and probes";
    reportField(field, { code: "probe.not-allowed", message, accepted, remedy });
  }
  return { ...field, value: undefined };
}

function isEmptyList(value: unknown): boolean {
  return attempt(() => Array.isArray(value) && value.length === 0)?.value ?? false;
}
