import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { fillTemplate } from "./fill-template.js";
import type { Plan } from "./resolve-plan.js";

/** Beside the built program. */
const TEMPLATE = fileURLToPath(new URL("./template", import.meta.url));

/** Writes a provider. */
export function writeProvider({ folder, name }: Plan): void {
  const entries = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of entries) {
    const source = join(entry.parentPath, entry.name);
    // npm would leave a .gitignore out of the package.
    const target = join(folder, relative(TEMPLATE, source).replace(/^gitignore$/, ".gitignore"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, fillTemplate(readFileSync(source, "utf8"), name));
  }
}
