import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Path of a program, as a shell would find it. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
