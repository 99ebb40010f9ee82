import { existsSync } from "node:fs";
import { join } from "node:path";

/** Programs that are bundled with a closure or with bindings. */
export type Runtime = "service-runtime" | "function-runtime" | "bindings-runtime";

/** Absolute path of a runtime: beside the published bundle, or among the sources, which esbuild takes as well. */
export function runtimeFile(runtime: Runtime): string {
  const published = join(__dirname, `${runtime}.js`);
  return existsSync(published) ? published : join(__dirname, "runtime", `${runtime}.ts`);
}
