import type { Field } from "./field";
import { hasToken } from "./has-token";
import { isGiven } from "./is-given";
import { reportField } from "./report-field";
import { reportType } from "./report-type";
import type { TextRule } from "./text-rule";

const ANY: TextRule = { accepted: "a text", test: () => true, tokens: true };

/** Reads a text. One that breaks the rule is reported and returned, so that references to it still resolve. */
export function readText(field: Field, rule: TextRule = ANY): string | undefined {
  if (!isGiven(field)) return undefined;
  const text = field.value;
  if (typeof text !== "string") {
    reportType(field, rule.accepted);
    return undefined;
  }
  if (text.includes("\0")) {
    const message = "The text holds a NUL character.";
    reportField(field, { code: "value.pattern", message, accepted: rule.accepted, remedy: "Remove the character." });
  } else if (!(rule.tokens === true && hasToken(text)) && !rule.test(text)) {
    const message = "The text does not have the form that the field asks for.";
    reportField(field, { code: "value.pattern", message, accepted: rule.accepted, remedy: `Give ${rule.accepted}.` });
  }
  return text;
}
