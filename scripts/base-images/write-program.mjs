import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes a shell script that everyone may run. */
export async function writeProgram(root, path, lines) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), `#!/bin/sh\n${lines.join("\n")}\n`, { mode: 0o755 });
}
