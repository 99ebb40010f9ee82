import type { Field } from "./field";
import { readTexts } from "./read-texts";
import { reportField } from "./report-field";

/** Reads a program and its arguments: a list of texts whose first is not empty. */
export function readCommand(field: Field): readonly string[] | undefined {
  const before = field.problems.length;
  const command = readTexts(field);
  const namesNone = command !== undefined && (command[0] ?? "") === "";
  if (namesNone && field.problems.length === before) {
    const accepted = "the program, then its arguments, each a text of its own";
    const message = "The command names no program.";
    reportField(field, { code: "value.pattern", message, accepted, remedy: `Give ${accepted}.` });
  }
  return command;
}
