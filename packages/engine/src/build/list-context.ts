import { readdir } from "node:fs/promises";
import { join, posix } from "node:path";

/** Every path below a folder, relative with `/`, each folder before what it holds. Links are not followed. */
export async function listContext(folder: string, prefix = ""): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  const paths: string[] = [];
  for (const entry of entries) {
    const path = posix.join(prefix, entry.name);
    paths.push(path);
    if (entry.isDirectory()) paths.push(...(await listContext(folder, path)));
  }
  return paths;
}
