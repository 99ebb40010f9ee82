import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";

/** Longest run of one program, in milliseconds: nothing measured here is near it unless it hangs. */
const LIMIT = 180_000;

/**
 * Runs a program to its end.
 *
 * @param input text for its standard input
 * @returns its standard output and how long it took, in milliseconds
 * @throws Error with its output when it fails or hangs
 */
export function runProgram(program, args, { cwd, env = {}, input = "" } = {}) {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
    const timer = setTimeout(() => child.kill("SIGTERM"), LIMIT);
    let stdout = "";
    let output = "";
    child.stdout.on("data", (text) => {
      stdout += text;
      output += text;
    });
    child.stderr.on("data", (text) => {
      output += text;
    });
    child.stdin.on("error", () => undefined).end(input);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve({ stdout, duration: performance.now() - began });
      else reject(new Error(`${program} ${args.join(" ")} ended with ${signal ?? `code ${code}`}:\n${output}`));
    });
  });
}
