import type { Diagnostic } from "../../diagnostics/diagnostic";
import { describeType } from "./describe-type";
import type { Field } from "./field";
import { isGiven } from "./is-given";
import { printValue } from "./print-value";
import { report } from "./report";

/** Adds an error about one field, with what was given there. */
export function reportField(field: Field, problem: Pick<Diagnostic, "code" | "message" | "accepted" | "remedy">): void {
  const given = field.hidden ? describeType(field.value) : printValue(field.value);
  report(field.problems, { path: field.path, ...problem, ...(isGiven(field) ? { given } : {}) });
}
