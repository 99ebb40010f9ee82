import { attempt } from "./attempt";
import { childField } from "./child-field";
import type { Field } from "./field";
import { isGiven } from "./is-given";
import { MOST_ENTRIES } from "./most-entries";
import { readRequired } from "./read-required";
import { reportField } from "./report-field";
import { reportType } from "./report-type";

/**
 * Reads a list; items that `readItem` gives nothing for are left out, having been reported.
 *
 * @param accepted what an item is, such as `a port`
 */
export function readList<T>(
  field: Field,
  accepted: string,
  readItem: (item: Field, index: number) => T | undefined,
): readonly T[] | undefined {
  if (!isGiven(field)) return undefined;
  const list = attempt(() =>
    Array.isArray(field.value) ? { items: field.value, length: field.value.length } : undefined,
  );
  if (list?.value === undefined) {
    reportType(field, `a list, each item ${accepted}`);
    return undefined;
  }
  const { items, length } = list.value;
  if (length > MOST_ENTRIES) {
    const most = `${MOST_ENTRIES} items at most`;
    const message = `The list has ${length} items.`;
    reportField(field, { code: "value.range", message, accepted: most, remedy: "Shorten the list." });
    return undefined;
  }
  const read: T[] = [];
  for (let index = 0; index < length; index++) {
    const item = childField(field, items, index);
    const value = readRequired(item, accepted, (given) => readItem(given, index));
    if (value !== undefined) read.push(value);
  }
  return read;
}
