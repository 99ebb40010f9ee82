import { perSimulation } from "../simulation/per-simulation";
import type { LiveWorkload } from "./live-workload";

/** The workloads of a simulation that have been opened, by construct path. */
export function liveWorkloads(serverUrl: string): Map<string, LiveWorkload> {
  return perSimulation("workloads", serverUrl, () => new Map());
}
