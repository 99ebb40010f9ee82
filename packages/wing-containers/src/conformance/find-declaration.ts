import { capabilitiesEntry } from "../packages/load-description";
import type { PackageFolder } from "../packages/package-folder";
import { UsageError } from "../program/usage-error";
import { existingFile } from "./existing-file";

const WHAT = "a file that exports `description`, a ProviderDescription";

/** The file that says what the provider can do. @throws UsageError where there is none */
export function findDeclaration(given: string | undefined, found: PackageFolder | undefined, entry: string): string {
  if (given !== undefined) {
    return existingFile(given, {
      what: WHAT,
      remedy: "Correct the path, or leave out --capabilities: then the package's ./capabilities entry is taken.",
    });
  }
  const declaration = found && capabilitiesEntry(found);
  if (declaration !== undefined) return declaration;
  throw new UsageError({
    message: "Nothing says what the provider can do.",
    given:
      found === undefined
        ? `${entry}, which belongs to no package`
        : `${found.folder}, a package without a ./capabilities entry`,
    accepted: `a package whose ./capabilities entry is ${WHAT}`,
    remedy: 'Add "./capabilities" to the `exports` of its package.json, or give the file by --capabilities.',
  });
}
