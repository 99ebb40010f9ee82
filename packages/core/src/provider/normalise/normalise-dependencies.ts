import type { Dependency } from "../../props/dependency";
import type { DependencyDraft } from "./dependency-draft";
import type { Field } from "./read/field";
import { readChoice } from "./read/read-choice";
import { readList } from "./read/read-list";
import { readRequired } from "./read/read-required";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";

const FIELDS = ["container", "condition"] as const satisfies readonly (keyof Dependency)[];
const CONDITIONS = ["started", "healthy", "completed"] as const;

/** Reads what a container waits for; whether it can, is seen when all containers are known. */
export function normaliseDependencies(field: Field): readonly DependencyDraft[] {
  return readList(field, 'a dependency, such as { container: "main" }', readDependency) ?? [];
}

function readDependency(item: Field): DependencyDraft | undefined {
  const fields = readStruct(item, FIELDS);
  if (fields === undefined) return undefined;
  const container = readRequired(fields.container, "the name of a sidecar, or main", (field) => readText(field));
  const condition = readChoice(fields.condition, CONDITIONS);
  if (container === undefined) return undefined;
  return { container, ...(condition === undefined ? {} : { condition }), path: item.path };
}
