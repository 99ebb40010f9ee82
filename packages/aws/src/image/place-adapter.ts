import { chmodSync, copyFileSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { adapterPath } from "./adapter-path";

/**
 * Puts the adapter of functions beside the Terraform files, so that they can be applied where this package is not.
 *
 * @throws Error where this copy of the package was built without a compiler for the architecture
 */
export function placeAdapter(outdir: string, architecture: string): void {
  const built = join(__dirname, "adapter", architecture, "wing-function");
  if (!existsSync(built)) {
    throw new Error(
      `@wing-containers/aws was built without the adapter that functions on linux/${architecture} need (${built}). ` +
        "Install the package from the registry, or build it where its build finds a compiler.",
    );
  }
  const placed = adapterPath(outdir, architecture);
  mkdirSync(dirname(placed), { recursive: true });
  copyFileSync(built, placed);
  chmodSync(placed, 0o755);
}
