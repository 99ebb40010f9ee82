import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "../program/usage-error";

/**
 * Arguments with which Node loads these files: those of tsx where one is TypeScript.
 *
 * @throws UsageError where one is, and there is no tsx beside it, and this Node cannot load it by itself
 */
export function typescriptLoader(files: readonly string[]): readonly string[] {
  const typescript = files.find((file) => /\.[cm]?ts$/.test(file));
  if (typescript === undefined) return [];
  try {
    const tsx = createRequire(join(dirname(typescript), "_")).resolve("tsx");
    return ["--import", pathToFileURL(tsx).href];
  } catch {
    if ("typescript" in process.features && process.features.typescript) return [];
  }
  throw new UsageError({
    message: `Node ${process.version} cannot load TypeScript by itself.`,
    given: typescript,
    accepted: "a JavaScript file, or a TypeScript file of a package that has tsx",
    remedy: "Install it there: npm install --save-dev tsx. Or give the compiled file.",
  });
}
