import { createRequire } from "node:module";
import { join } from "node:path";
import { findPackage } from "../packages/find-package";
import { UsageError } from "../program/usage-error";

const NAME = "@wing-containers/conformance";

/** The main file of the suite that the provider is developed with. @throws UsageError where there is none */
export function findConformance(folder: string): string {
  const found = findPackage(NAME, [folder]);
  if (found !== undefined) return createRequire(join(found.folder, "package.json")).resolve(NAME);
  throw new UsageError({
    message: `${NAME} is not installed where the provider is.`,
    given: folder,
    accepted: `a package whose devDependencies have ${NAME}`,
    remedy: `Install it there: npm install --save-dev ${NAME} @winglang/sdk`,
  });
}
