import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { fillTemplate } from "./fill-template.js";
import type { Plan } from "./resolve-plan.js";

/** Beside the built program. */
const TEMPLATE = fileURLToPath(new URL("./template", import.meta.url));

/** Names of files that mean something to npm where the template is, see `build-template.mjs`. */
const NAMES: Readonly<Record<string, string>> = { gitignore: ".gitignore", "manifest.json": "package.json" };

/** Writes a provider. */
export function writeProvider({ folder, name }: Plan): void {
  const entries = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of entries) {
    const source = join(entry.parentPath, entry.name);
    const path = relative(TEMPLATE, source);
    const target = join(folder, NAMES[path] ?? path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, fillTemplate(readFileSync(source, "utf8"), name));
  }
}
