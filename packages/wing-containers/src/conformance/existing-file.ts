import { statSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../program/usage-error";

/**
 * The absolute path of a file that a user names.
 *
 * @throws UsageError where it is none
 */
export function existingFile(given: string, expected: { readonly what: string; readonly remedy: string }): string {
  const path = resolve(given);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return path;
  throw new UsageError({
    message: stats === undefined ? "There is no such file." : "This is no file.",
    given: `${given} (${path})`,
    accepted: expected.what,
    remedy: expected.remedy,
  });
}
