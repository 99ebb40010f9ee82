import type { Field } from "./field";
import { isGiven } from "./is-given";
import { nearest } from "./nearest";
import { reportField } from "./report-field";
import { reportType } from "./report-type";

/** Reads one of a few texts. */
export function readChoice<const Choice extends string>(field: Field, choices: readonly Choice[]): Choice | undefined {
  if (!isGiven(field)) return undefined;
  const accepted = `one of ${choices.join(", ")}`;
  if (typeof field.value !== "string") {
    reportType(field, accepted);
    return undefined;
  }
  const choice = choices.find((candidate) => candidate === field.value);
  if (choice !== undefined) return choice;
  const meant = nearest(field.value, choices);
  const remedy = meant === undefined ? `Give ${accepted}.` : `Did you mean ${meant}?`;
  reportField(field, { code: "value.choice", message: "The field does not know that value.", accepted, remedy });
  return undefined;
}
