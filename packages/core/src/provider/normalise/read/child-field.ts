import { attempt } from "./attempt";
import { childPath } from "./child-path";
import type { Field } from "./field";
import { reportField } from "./report-field";

/** The field, entry or item `name` of an object or list; one that throws when it is read is reported and counts as absent. */
export function childField(parent: Field, object: object, name: string | number): Field {
  const read = attempt(() => (object as Readonly<Record<string, unknown>>)[name]);
  const field = {
    ...parent,
    path: typeof name === "number" ? `${parent.path}[${name}]` : childPath(parent.path, name),
    value: read?.value,
  };
  if (read === undefined) {
    const remedy = "Give a plain value instead of a getter or a proxy.";
    reportField(field, { code: "value.type", message: "The value cannot be read.", accepted: "a plain value", remedy });
  }
  return field;
}
