import { attempt } from "./attempt";
import { childField } from "./child-field";
import type { Field } from "./field";
import type { Fields } from "./fields";
import { isGiven } from "./is-given";
import { isPlainObject } from "./is-plain-object";
import { nearest } from "./nearest";
import { reportField } from "./report-field";
import { reportType } from "./report-type";

/** Reads an object with known fields and reports the unknown ones. Undefined: absent, or no object. */
export function readStruct<const Name extends string>(field: Field, names: readonly Name[]): Fields<Name> | undefined {
  if (!isGiven(field)) return undefined;
  const object = field.value;
  const keys = isPlainObject(object) ? attempt(() => Object.keys(object)) : undefined;
  if (!isPlainObject(object) || keys === undefined) {
    reportType(field, `an object with some of the fields ${names.join(", ")}`);
    return undefined;
  }
  const fields = names.map((name) => [name, childField(field, object, name)] as const);
  const known = new Set<string>(names);
  for (const key of keys.value) {
    if (known.has(key)) continue;
    const unknown = childField({ ...field, hidden: true }, object, key);
    if (isGiven(unknown)) reportUnknown(unknown, key, names);
  }
  return Object.fromEntries(fields) as Fields<Name>;
}

function reportUnknown(field: Field, key: string, names: readonly string[]): void {
  const meant = nearest(key, names);
  reportField(field, {
    code: "value.unknown",
    message: "There is no field of that name.",
    accepted: names.join(", "),
    remedy: meant === undefined ? "Remove it." : `Did you mean ${meant}? Rename it, or remove it.`,
  });
}
