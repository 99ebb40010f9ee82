import { existsSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../program/usage-error";
import { existingFile } from "./existing-file";

const FOLDERS = ["test/conformance", "test", "."];
const EXTENSIONS = ["js", "cjs", "mjs", "ts", "cts", "mts"];
const WHAT = "a file that exports `inspect`, a function of an artefact and a workload's path";

/** The file that reads back what the provider wrote. @throws UsageError where there is none */
export function findInspector(given: string | undefined, folder: string): string {
  const remedy = "Write one, as the README of @wing-containers/conformance says, or give the file by --inspect.";
  if (given !== undefined) return existingFile(given, { what: WHAT, remedy });
  const places = FOLDERS.flatMap((place) => EXTENSIONS.map((extension) => join(folder, place, `inspect.${extension}`)));
  const found = places.find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new UsageError({
    message: "The provider has no inspector.",
    given: `${folder}, with none of ${FOLDERS.map((place) => join(place, "inspect")).join(", ")} (.${EXTENSIONS.join(", .")})`,
    accepted: WHAT,
    remedy,
  });
}
