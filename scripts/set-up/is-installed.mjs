import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Whether a program is on PATH, or in a folder beside it where administrators' programs are. */
export function isInstalled(program) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.some((folder) => existsSync(join(folder, program)));
}
