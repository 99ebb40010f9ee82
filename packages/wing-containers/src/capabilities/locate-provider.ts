import { existsSync, statSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { findPackage } from "../packages/find-package";
import { capabilitiesEntry } from "../packages/load-description";
import { type PackageFolder, packageIn } from "../packages/package-folder";
import { UsageError } from "../program/usage-error";

const ACCEPTED = "an installed package, the folder of one, or a file that exports a provider's `description`";

/**
 * Finds the provider that a user names.
 *
 * @param given name of a package, such as `@wing-containers/aws`, a short name of ours, such as `aws`, or a path
 * @returns the file that exports its description
 * @throws UsageError where there is none
 */
export function locateProvider(given: string, folders: readonly string[]): string {
  const found = isPath(given) ? undefined : installed(given, folders);
  if (found !== undefined) return entryOf(found, given);
  const path = resolve(folders[0] ?? ".", given);
  if (!existsSync(path)) throw notFound(given, path);
  if (statSync(path).isFile()) return path;
  const folder = packageIn(path);
  if (folder !== undefined) return entryOf(folder, given);
  throw new UsageError({
    message: "This folder is no package: it has no package.json that can be read.",
    given: path,
    accepted: ACCEPTED,
    remedy: "Give the folder of the provider's package.",
  });
}

function isPath(given: string): boolean {
  return /^\.{1,2}($|[\\/])/.test(given) || isAbsolute(given);
}

/** Short names are ours first, as those of targets in `wing.toml`. */
function installed(name: string, folders: readonly string[]): PackageFolder | undefined {
  const names = name.startsWith("@") ? [name] : [`@wing-containers/${name}`, name];
  return names.map((one) => findPackage(one, folders)).find((one) => one !== undefined);
}

function entryOf(found: PackageFolder, given: string): string {
  const entry = capabilitiesEntry(found);
  if (entry !== undefined) return entry;
  throw new UsageError({
    message: `${found.manifest.name ?? "The package"} has no ./capabilities entry, so it is no provider of Wing Containers.`,
    given: `${given} (${found.folder})`,
    accepted: ACCEPTED,
    remedy: 'Give a provider. An author adds "./capabilities" to the `exports` of its package.json.',
  });
}

function notFound(given: string, path: string): UsageError {
  return new UsageError({
    message: "There is no such package or path.",
    given: isPath(given) ? `${given} (${path})` : given,
    accepted: ACCEPTED,
    remedy: isPath(given) ? "Correct the path." : `Install the package: npm install --save-dev ${given}`,
  });
}
