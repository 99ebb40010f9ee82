import { readFileSync, writeFileSync } from "node:fs";

/**
 * Replaces what a JSON file holds.
 *
 * @param change takes the content, whose form it knows
 */
export function rewriteJson(file: string, change: (content: never) => unknown): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, "utf8")) as never), undefined, 2));
}
