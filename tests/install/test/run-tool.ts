import { runProgram } from "./run-program";

/** Runs a program that must succeed, and resolves with its output. */
export async function runTool(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, output } = await runProgram(command, args, cwd);
  if (code === 0) return output;
  throw new Error(`\`${[command, ...args].join(" ")}\` ended with ${code}:\n${output}`);
}
