import { execFile } from "node:child_process";
import { stripVTControlCharacters } from "node:util";

/** How a program ended. */
export interface Ended {
  /** Exit code, or the signal that ended it. */
  readonly code: number | string;
  /** Everything that it printed, without colours. */
  readonly output: string;
}

/** As in a user's shell: pnpm's scripts set NODE_PATH, with which Node finds modules that a project does not have. */
const env = { ...process.env, NODE_PATH: "", NO_COLOR: "1", WING_DISABLE_ANALYTICS: "1" };

/** Runs a program to its end, whatever the end is. */
export function runProgram(command: string, args: readonly string[], cwd: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const code = error === null ? 0 : (error.code ?? error.signal ?? "unknown");
      resolve({ code, output: stripVTControlCharacters(`${stdout}${stderr}`) });
    });
  });
}
