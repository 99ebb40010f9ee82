import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFolder } from "../synthesis/text-files";

/** Runs `body` with a folder that holds the files of an app, for as long as `body` runs. */
export function inProgramFolder<Result>(
  files: Readonly<Record<string, string>> | undefined,
  body: (folder: string) => Result,
): Result {
  // Nobody looks into a folder that no prop speaks of.
  if (files === undefined) return body("/program");
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wing-containers-program-")));
  try {
    writeFolder(folder, files);
    return body(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
