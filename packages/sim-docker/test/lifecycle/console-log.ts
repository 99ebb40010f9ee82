import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What the Console of a project's `main.w` has logged so far. */
export function consoleLog(directory: string): string {
  try {
    return readFileSync(join(directory, "target/main.wsim/.console/logs.jsonl"), "utf8");
  } catch {
    return "";
  }
}
