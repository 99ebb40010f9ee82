import { loadModule, reasonOf } from "../packages/load-module";
import { UsageError } from "../program/usage-error";

/** What a file must export. */
export interface ExpectedExport {
  readonly name: string;
  /** In words, to go on after the name. */
  readonly what: string;
  is(value: unknown): boolean;
}

/** Loads one export of a user's file. @throws UsageError where it has none of that kind */
export async function loadExport<Value>(file: string, { name, what, is }: ExpectedExport): Promise<Value> {
  const refuse = (message: string, remedy: string) =>
    new UsageError({ message, given: file, accepted: `a file that exports \`${name}\`, ${what}`, remedy });
  let exported: Readonly<Record<string, unknown>>;
  try {
    exported = await loadModule(file);
  } catch (error) {
    throw refuse(`The file cannot be loaded: ${reasonOf(error)}`, "Correct what it says.");
  }
  if (is(exported[name])) return exported[name] as Value;
  const names = Object.keys(exported).filter((one) => one !== "default");
  throw refuse(
    `The file exports no \`${name}\` of that kind, but ${names.join(", ") || "nothing"}.`,
    `Export \`${name}\`.`,
  );
}
