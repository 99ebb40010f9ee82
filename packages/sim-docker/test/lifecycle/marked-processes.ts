import { readdirSync, readFileSync } from "node:fs";

/** A running process that is recognised as part of a test. */
export interface MarkedProcess {
  readonly pid: number;
  /** Program and arguments. */
  readonly command: string;
}

/** Processes of this machine by a line of their environment, or a word in their command line. Linux only. */
export function markedProcesses({
  environment,
  command: word,
}: {
  environment: string;
  command: string;
}): MarkedProcess[] {
  return readdirSync("/proc").flatMap((entry) => {
    const pid = Number(entry);
    if (!Number.isInteger(pid) || pid === process.pid) return [];
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      const lines = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
      if (!lines.includes(environment) && !command.includes(word)) return [];
      // A zombie has no command line any more.
      return command === "" ? [] : [{ pid, command }];
    } catch {
      // It ended while we looked.
      return [];
    }
  });
}
