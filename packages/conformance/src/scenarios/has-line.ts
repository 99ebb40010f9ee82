import type { RunningApp } from "../runtime/running-app";
import { pathOf } from "./echo-program";

/** Whether the containers of a workload of the program have written a line that matches. */
export async function hasLine(app: RunningApp, workload: string, pattern: RegExp): Promise<boolean> {
  return (await countLines(app, workload, pattern)) > 0;
}

/** How many lines match. */
export async function countLines(app: RunningApp, workload: string, pattern: RegExp): Promise<number> {
  return (await app.lines(pathOf(workload))).filter((line) => pattern.test(line)).length;
}
