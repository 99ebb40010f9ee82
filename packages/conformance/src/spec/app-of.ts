import type { AppInput } from "../app/app-input";
import type { Program } from "../cases/capability-case";

/** Id of the workload of a case. */
const ID = "web";

/** Path of its construct. */
export const WORKLOAD = `root/Default/${ID}`;

/** The app of a program; without one, an app without workloads. */
export function appOf(program: Program | undefined): AppInput {
  if (program === undefined) return { workloads: [] };
  const { files, kind = "service", ...workload } = program;
  return { workloads: [{ id: ID, kind, ...workload }], ...(files !== undefined && { files }) };
}
