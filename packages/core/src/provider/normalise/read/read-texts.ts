import type { Field } from "./field";
import { readList } from "./read-list";
import { readText } from "./read-text";
import type { TextRule } from "./text-rule";

/** Reads a list of texts. */
export function readTexts(field: Field, rule?: TextRule): readonly string[] | undefined {
  return readList(field, rule?.accepted ?? "a text", (item) => readText(item, rule));
}
