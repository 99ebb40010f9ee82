import { attempt } from "./attempt";
import { describeType } from "./describe-type";
import { printText } from "./print-text";

const MOST_NAMES = 8;

/** Prints a value for a diagnostic: briefly, and of objects the names of the fields only. */
export function printValue(value: unknown): string {
  if (typeof value === "string") return printText(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "object" || value === null) return describeType(value);
  return attempt(() => printObject(value))?.value ?? "an object that cannot be read";
}

function printObject(value: object): string {
  if (Array.isArray(value)) return `a list of ${Number(value.length)}`;
  // A duration of Wing, as a program writes it.
  if ("seconds" in value && typeof value.seconds === "number") return `${value.seconds}s`;
  const names = Object.keys(value);
  const shown = names.slice(0, MOST_NAMES).map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name));
  return `{ ${[...shown, ...(names.length > MOST_NAMES ? ["…"] : [])].join(", ")} }`;
}
