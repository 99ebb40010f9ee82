import type { Workload } from "@wing-containers/core";
import type { BoundDefinition } from "../service/bindings-sidecar";
import { overridesOf } from "./overrides";

type Fields = Readonly<Record<string, unknown>>;

/** Merges what the user says of a container definition into it. */
export function containerOverrides({ _spec }: Workload, definition: BoundDefinition): BoundDefinition {
  const own = overridesOf(_spec).containers[definition.name];
  return own === undefined ? definition : { ...merged(definition, own), name: definition.name };
}

function merged(one: Fields, other: Fields): Fields {
  const fields = Object.entries(other).map(([name, value]) => {
    const known = one[name];
    return [name, isFields(known) && isFields(value) ? merged(known, value) : value];
  });
  return { ...one, ...Object.fromEntries(fields) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
