import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type PackageFolder, packageAround, packageIn } from "./package-folder";

/**
 * Finds an installed package as a file of one of these folders would, in the layouts of npm and of pnpm. A package finds
 * itself, too.
 *
 * @returns undefined where it is not installed
 */
export function findPackage(name: string, folders: readonly string[]): PackageFolder | undefined {
  for (const folder of folders) {
    const own = packageAround(folder);
    if (own?.manifest.name === name) return own;
    const places = createRequire(join(folder, "_")).resolve.paths(name) ?? [];
    const place = places.find((one) => existsSync(join(one, name, "package.json")));
    if (place !== undefined) return packageIn(realpathSync(join(place, name)));
  }
  return undefined;
}
