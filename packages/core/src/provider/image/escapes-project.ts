import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Whether a path that is written as one in the project leads out of it over a symbolic link. */
export function escapesProject(path: string, projectDir: string): boolean {
  return isInside(path, projectDir) && !isInside(realPath(path), realPath(projectDir));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The path itself where it cannot be followed. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
