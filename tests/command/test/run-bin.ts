import { execFile } from "node:child_process";
import { join } from "node:path";

const BIN = join(__dirname, "../node_modules/.bin/wing-containers");

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
    execFile(BIN, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : (error.code ?? error.signal ?? "unknown"), stdout, stderr });
    });
  });
}
