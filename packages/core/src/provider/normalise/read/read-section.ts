import { childPath } from "./child-path";
import type { Field } from "./field";
import type { Fields } from "./fields";
import { readStruct } from "./read-struct";

/** Reads an object that may be left out: then all of its fields are absent. */
export function readSection<const Name extends string>(field: Field, names: readonly Name[]): Fields<Name> {
  const absent = (name: Name): Field => ({ ...field, path: childPath(field.path, name), value: undefined });
  return (
    readStruct(field, names) ??
    (Object.fromEntries(names.map((name) => [name, absent(name)])) as unknown as Fields<Name>)
  );
}
