import { existsSync, readdirSync, statSync } from "node:fs";

/** What may be there already: a new repository is not in the way. */
const IGNORED = new Set([".git", ".DS_Store"]);

/** Why nothing can be made in a folder; undefined where it is new or empty. */
export function folderProblem(folder: string): string | undefined {
  if (folder.trim() === "") return "The folder has no name.";
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) return `${folder} is a file.`;
  const there = readdirSync(folder).filter((name) => !IGNORED.has(name));
  if (there.length === 0) return undefined;
  const some = there.slice(0, 3).join(", ");
  return `${folder} is not empty: it has ${some}${there.length > 3 ? ` and ${there.length - 3} more` : ""}.`;
}
