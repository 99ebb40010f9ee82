import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const CLI = join(__dirname, "../../lib/bin.cjs");

/** A command that runs or has run. */
export interface Check {
  readonly process: ChildProcess;
  /** Everything it wrote so far. */
  readonly output: () => string;
  /** Settles with the exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts `wing-containers check-function` with these arguments. */
export function check(args: readonly string[], env: NodeJS.ProcessEnv = {}): Check {
  const child = spawn(process.execPath, [CLI, "check-function", ...args], { env: { ...process.env, ...env } });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (output += text));
  return { process: child, output: () => output, ended: once(child, "close").then(([code]) => code) };
}
