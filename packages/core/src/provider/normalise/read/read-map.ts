import { attempt } from "./attempt";
import { childField } from "./child-field";
import type { Field } from "./field";
import { isGiven } from "./is-given";
import { isPlainObject } from "./is-plain-object";
import { MOST_ENTRIES } from "./most-entries";
import { printText } from "./print-text";
import { report } from "./report";
import { reportField } from "./report-field";
import { reportType } from "./report-type";
import type { TextRule } from "./text-rule";

/** Reads a map, sorted by name so that equal maps give equal specs. Entries without a value are left out. */
export function readMap<T>(
  field: Field,
  nameRule: TextRule,
  readValue: (value: Field) => T | undefined,
): Readonly<Record<string, T>> {
  if (!isGiven(field)) return {};
  const object = field.value;
  const names = isPlainObject(object) ? attempt(() => Object.keys(object).sort()) : undefined;
  if (!isPlainObject(object) || names === undefined) {
    reportType(field, "a map");
    return {};
  }
  if (names.value.length > MOST_ENTRIES) {
    const message = `The map has ${names.value.length} entries.`;
    const accepted = `${MOST_ENTRIES} entries at most`;
    reportField(field, { code: "value.range", message, accepted, remedy: "Shorten the map." });
    return {};
  }
  const entries: [string, T][] = [];
  for (const name of names.value) {
    const entry = childField(field, object, name);
    if (!isGiven(entry)) continue;
    checkName(entry, name, nameRule);
    const value = readValue(entry);
    if (value !== undefined) entries.push([name, value]);
  }
  return Object.fromEntries(entries);
}

/** `__proto__` is refused everywhere: code that copies the map key by key would lose or misuse it. */
function checkName(entry: Field, name: string, rule: TextRule): void {
  if (rule.test(name) && name !== "__proto__" && !name.includes("\0")) return;
  report(entry.problems, {
    code: "value.pattern",
    path: entry.path,
    message: "The name of the entry does not have the form that the map asks for.",
    given: printText(name),
    accepted: rule.accepted,
    remedy: `Rename the entry: give ${rule.accepted}.`,
  });
}
