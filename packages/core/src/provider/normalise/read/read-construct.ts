import { attempt } from "./attempt";
import type { Field } from "./field";
import { isGiven } from "./is-given";
import { reportType } from "./report-type";

/** Reads a resource of the app as its construct path. `accepted` says which resources would do. */
export function readConstruct(field: Field, accepted: string): string | undefined {
  if (!isGiven(field)) return undefined;
  const path = attempt(() =>
    typeof field.value === "object" ? (field.value as { node?: { path?: unknown } }).node?.path : undefined,
  );
  if (typeof path?.value === "string" && path.value !== "") return path.value;
  reportType(field, accepted);
  return undefined;
}
