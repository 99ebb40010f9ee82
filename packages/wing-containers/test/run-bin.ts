import { execFile } from "node:child_process";
import { join } from "node:path";

const BIN = join(__dirname, "../lib/bin.js");

/** How the command ended. */
export interface Ended {
  readonly status: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in a folder, as a user's shell would. */
export function runBin(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  // pnpm's scripts set NODE_PATH, with which Node finds modules that a project does not have.
  const plain = { ...process.env, NODE_PATH: "", NO_COLOR: "1", ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { cwd, env: plain, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : (error.code ?? error.signal ?? "unknown"), stdout, stderr });
    });
  });
}
