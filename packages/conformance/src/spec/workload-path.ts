import type { WorkloadInput } from "../app/app-input";

/** Path of a workload's construct, as Wing gives it to what a program's main file constructs. */
export function workloadPath({ scope = [], id }: Pick<WorkloadInput, "scope" | "id">): string {
  return ["root", "Default", ...scope, id].join("/");
}
