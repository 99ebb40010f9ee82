import type { ContainerDeath } from "../engine/container-death";

/** Says how a container ended, with its last lines. */
export function describeEnd(title: string, death: ContainerDeath, lastLines: readonly string[]): string {
  const lines =
    lastLines.length === 0 ? " It wrote nothing." : `\n${lastLines.map((line) => `  | ${line}`).join("\n")}`;
  return `${title} ${cause(death)}.${lines}`;
}

/** Signals that end programs most often, by their number. */
const SIGNALS: Readonly<Record<number, string>> = { 6: "SIGABRT", 9: "SIGKILL", 11: "SIGSEGV", 15: "SIGTERM" };

function cause({ exitCode, outOfMemory, error }: ContainerDeath): string {
  if (outOfMemory) return "was killed because it used more memory than it may: raise `memory`";
  if (error !== "") return `could not run: ${error}`;
  if (exitCode === undefined) return "was removed by somebody else";
  const signal = SIGNALS[exitCode - 128];
  return `exited with code ${exitCode}${signal === undefined ? "" : ` (${signal})`}`;
}
