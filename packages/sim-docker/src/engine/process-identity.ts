import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";

/** What tells a process from every other that has or had its process id. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Where the process id counts: the process namespace on Linux, the system elsewhere. */
  readonly place: string;
  /** When the process started; empty where the system does not say (Windows). */
  readonly start: string;
}

/**
 * The identity of a process of this machine.
 *
 * @returns undefined when there is no such process
 */
export function processIdentity(pid: number): ProcessIdentity | undefined {
  const start = startOf(pid);
  return start === undefined ? undefined : { pid, place: place(), start };
}

function place(): string {
  if (process.platform !== "linux") return process.platform;
  // "pid:[4026531836]": another number inside each container.
  return readlinkSync("/proc/self/ns/pid").replace(/\D/g, "");
}

function startOf(pid: number): string | undefined {
  try {
    switch (process.platform) {
      case "linux":
        return linuxStart(pid);
      case "win32":
        process.kill(pid, 0);
        return "";
      default: {
        const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
        const seen = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8", env }).trim();
        return seen === "" ? undefined : String(Date.parse(seen));
      }
    }
  } catch (error) {
    // On Windows EPERM says that it lives as another user.
    return (error as { code?: string }).code === "EPERM" ? "" : undefined;
  }
}

/** Fields of /proc/<pid>/stat after the name, counted from `state` (see proc(5)). */
const STATE = 0;
const START_TIME = 19;

function linuxStart(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name is in parentheses and may hold anything.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  // A zombie has ended; only its parent has not noticed.
  if (fields[STATE] === "Z") return undefined;
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").slice(0, 8);
  return `${boot}-${fields[START_TIME]}`;
}
