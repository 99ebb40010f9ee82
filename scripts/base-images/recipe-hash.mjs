import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The label of an image made here; its value is the `recipeHash` it was made from. A pulled image has none. */
export const recipeLabel = "com.wing-containers.base-image";

/** Changes with every edit of this folder and with the Node that goes into the node image. */
export function recipeHash() {
  const folder = dirname(fileURLToPath(import.meta.url));
  const hash = createHash("sha256").update(`${process.version} ${process.arch}\0`);
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest("hex").slice(0, 16);
}
