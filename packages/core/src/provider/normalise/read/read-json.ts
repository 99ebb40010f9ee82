import { attempt } from "./attempt";
import { childField } from "./child-field";
import type { Field } from "./field";
import { isPlainObject } from "./is-plain-object";
import { reportField } from "./report-field";
import { reportType } from "./report-type";

/** Far beyond real use; a proxy may pretend to be without end. */
const DEEPEST = 32;
const MOST_VALUES = 10_000;

/** How many values were read so far, and whether it was said that they are too many. */
export interface JsonBudget {
  values: number;
  reported: boolean;
}

/** Copies JSON data, the fields of objects sorted by name. What JSON cannot say is reported. */
export function readJson(field: Field, budget: JsonBudget, depth = 0): unknown {
  const { value } = field;
  budget.values += 1;
  if (depth > DEEPEST || budget.values > MOST_VALUES) {
    reportSize(field, budget);
    return null;
  }
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value + 0;
  const list = attempt(() => (Array.isArray(value) ? { items: value, length: value.length } : undefined))?.value;
  if (list !== undefined && list.length > MOST_VALUES) reportSize(field, budget);
  else if (list !== undefined) {
    return Array.from(
      { length: list.length },
      (_, index) => readEntry(field, list.items, index, budget, depth) ?? null,
    );
  } else if (isPlainObject(value)) return readObject(field, value, budget, depth);
  else reportType(field, "JSON data: texts, finite numbers, booleans, lists and maps");
  return null;
}

function readObject(field: Field, object: object, budget: JsonBudget, depth: number): unknown {
  const names = attempt(() => Object.keys(object).sort())?.value;
  if (names === undefined || names.includes("__proto__")) {
    reportType(field, "a map without an entry named __proto__");
    return null;
  }
  const entries = names.map((name) => [name, readEntry(field, object, name, budget, depth)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function readEntry(field: Field, object: object, name: string | number, budget: JsonBudget, depth: number): unknown {
  const entry = childField(field, object, name);
  return entry.value === undefined ? undefined : readJson(entry, budget, depth + 1);
}

function reportSize(field: Field, budget: JsonBudget): void {
  if (budget.reported) return;
  budget.reported = true;
  reportField(field, {
    code: "value.range",
    message: "The data is too large, or holds itself.",
    accepted: `JSON data of at most ${DEEPEST} levels and ${MOST_VALUES} values`,
    remedy: "Remove the reference to itself, or give less.",
  });
}
