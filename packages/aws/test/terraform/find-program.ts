import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** Where pip puts programs for one user, and pyenv those of its Pythons; not every shell has them in its PATH. */
const OF_PYTHON = [join(homedir(), ".local/bin"), join(homedir(), ".pyenv/shims")];

/** Path of a program: as a shell would find it, or where Python's installers put it. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...OF_PYTHON];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
