import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A new empty folder that the end of the test file removes. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wing-containers-install-")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
