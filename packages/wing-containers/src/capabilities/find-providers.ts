import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findPackage } from "../packages/find-package";
import { capabilitiesEntry } from "../packages/load-description";
import { packageAround } from "../packages/package-folder";
import { UsageError } from "../program/usage-error";

/** The scope in which global installations are looked for. */
const SCOPE = "@wing-containers";

/**
 * Finds the providers that the user's project depends on, and the project itself where it is one; where there is none, those
 * that are installed beside the command.
 *
 * @returns the files that export their descriptions
 * @throws UsageError where there is none at all
 */
export function findProviders(folders: readonly string[]): readonly string[] {
  const [here = "."] = folders;
  const project = packageAround(here);
  const { name = "", dependencies, devDependencies, optionalDependencies, peerDependencies } = project?.manifest ?? {};
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies });
  const own = entriesOf([name, ...names], [project?.folder ?? here]);
  if (own.length > 0) return own;
  const beside = entriesOf(namesBeside(folders.slice(1)), folders.slice(1));
  if (beside.length > 0) return beside;
  throw new UsageError({
    message: "No provider of Wing Containers was found.",
    given:
      project === undefined
        ? `the folder ${here}, which belongs to no package`
        : `${join(project.folder, "package.json")}, of whose ${names.length} dependencies none that is installed is a provider`,
    accepted: "a dependency whose ./capabilities entry exports a provider's `description`",
    remedy: `Name a package or a path, such as \`wing-containers capabilities ${SCOPE}/sim-docker\`, or install one: npm install ${SCOPE}/sim-docker`,
  });
}

/** The entries of those packages that are providers: they build on core. Others may have an entry of that name, too. */
function entriesOf(names: readonly string[], folders: readonly string[]): readonly string[] {
  return [...new Set(names)].sort().flatMap((name) => {
    const found = findPackage(name, folders);
    if (found === undefined) return [];
    const { dependencies, peerDependencies } = found.manifest;
    if ({ ...dependencies, ...peerDependencies }[`${SCOPE}/core`] === undefined) return [];
    return capabilitiesEntry(found) ?? [];
  });
}

/** Names of our scope's packages that are in the same `node_modules` as one of these folders. */
function namesBeside(folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => /^.*[\\/]node_modules(?=[\\/])/.exec(folder) ?? [])
    .map((modules) => join(modules, SCOPE))
    .filter((scope) => existsSync(scope))
    .flatMap((scope) => readdirSync(scope).map((name) => `${SCOPE}/${name}`));
}
