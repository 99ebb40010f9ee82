import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Changes a file as a block of a document says: its path in the first line, then lines that stay, go (`-`) and come (`+`).
 *
 * @throws where the file does not have the lines that stay and go exactly once
 */
export function applyDiff(folder: string, diff: string): void {
  const [path = "", ...lines] = diff.trimEnd().split("\n");
  const kept = (mark: "-" | "+") => lines.filter((line) => line.startsWith(" ") || line.startsWith(mark));
  const textOf = (some: readonly string[]) => some.map((line) => `${line.slice(1)}\n`).join("");
  const file = join(folder, path.trim());
  const parts = readFileSync(file, "utf8").split(textOf(kept("-")));
  if (parts.length !== 2) throw new Error(`${path.trim()} has ${parts.length - 1} places for this:\n${diff}`);
  writeFileSync(file, parts.join(textOf(kept("+"))));
}
