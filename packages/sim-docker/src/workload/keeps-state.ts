import { isAbsolute, relative } from "node:path";
import type { SimulatorContext } from "../simulation/simulator-context";
import type { WorkloadSchema } from "./workload-schema";

/** Whether a run is the app itself. The state of tests ends with them, also in the Console, whose test runs have a folder elsewhere. */
export function keepsState({ test }: WorkloadSchema, { simdir, statedir }: SimulatorContext): boolean {
  const path = relative(simdir, statedir);
  return !test && !path.startsWith("..") && !isAbsolute(path);
}
