import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** As it is installed; the workspace is linked before it is built, and has no link of its own. */
const BIN = binOf(require.resolve("wing-containers/package.json"));

function binOf(manifest: string): string {
  return join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin["wing-containers"]);
}

/** How the command ended. */
export interface Ended {
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the installed command in a folder, without colours. */
export function runBin(args: readonly string[], cwd = __dirname): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: "1" };
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : (error.code ?? error.signal ?? "unknown"), stdout, stderr });
    });
  });
}
