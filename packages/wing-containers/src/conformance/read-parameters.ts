import { readFileSync } from "node:fs";
import { reasonOf } from "../packages/load-module";
import { UsageError } from "../program/usage-error";
import { existingFile } from "./existing-file";

const WHAT = 'a JSON file with an object, such as { "acme": { "region": "north" } }';

/** Values of a platform's parameters; none where no file is given. @throws UsageError for a file that is no JSON object */
export function readParameters(given: string | undefined): Readonly<Record<string, unknown>> {
  if (given === undefined) return {};
  const file = existingFile(given, { what: WHAT, remedy: "Correct the path, or leave out --parameters." });
  const refuse = (message: string) =>
    new UsageError({ message, given: file, accepted: WHAT, remedy: "Write it as you would write wing.json." });
  let values: unknown;
  try {
    values = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw refuse(`The parameters are no JSON: ${reasonOf(error)}`);
  }
  if (typeof values === "object" && values !== null && !Array.isArray(values)) return { ...values };
  throw refuse("The parameters are no object.");
}
