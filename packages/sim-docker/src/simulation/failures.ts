import { perSimulation } from "./per-simulation";

/** Workloads of one simulation that do not run as they should, and why, by construct path. */
export type Failures = Map<string, string>;

/** The failures of a simulation. They need no engine, because a missing engine is one of them. */
export function failuresOf(serverUrl: string): Failures {
  return perSimulation("failures", serverUrl, () => new Map());
}
