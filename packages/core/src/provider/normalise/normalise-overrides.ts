import type { Field } from "./read/field";
import { readJson } from "./read/read-json";
import { readMap } from "./read/read-map";
import { NOT_EMPTY } from "./rules/not-empty-rule";

/** Reads raw settings by provider id: JSON data, passed through as it is. */
export function normaliseOverrides(field: Field): Readonly<Record<string, unknown>> {
  const budget = { values: 0, reported: false };
  return readMap({ ...field, hidden: true }, { ...NOT_EMPTY, accepted: "the id of a provider" }, (value) =>
    readJson(value, budget),
  );
}
