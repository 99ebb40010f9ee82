import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The SDK that compiles: the one that the provider is developed with, else that of the working directory.
 *
 * @throws where there is none
 */
export function findSdk(platform: string): string {
  for (const folder of [dirname(platform), process.cwd()]) {
    try {
      return createRequire(join(folder, "file.js")).resolve("@winglang/sdk");
    } catch {
      // The next one.
    }
  }
  throw new Error(
    `No @winglang/sdk was found from ${dirname(platform)} or ${process.cwd()}. Add it to the provider's devDependencies.`,
  );
}
