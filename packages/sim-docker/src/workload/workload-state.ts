import type { ReplicasState } from "./replicas-state";

/** What a workload is doing, as far as the engine and the probes tell. */
export interface WorkloadState {
  /** `not ready`: it was ready since its last start. `failed`: it goes on trying where that makes sense. */
  readonly phase: "stopped" | "stopping" | "starting" | "ready" | "not ready" | "failed";
  /** Why, in one line. Absent: there is nothing to say. */
  readonly reason?: string;
  /** How many replicas there should be; 0 while it is stopped. */
  readonly replicas: number;
  /** How many of them are ready. */
  readonly ready: number;
  /** How often a container was started again since the workload's last start. */
  readonly restarts: number;
}

/** What is known of a workload. */
export interface KnownOfWorkload {
  /** Whether it was started and not stopped since. */
  readonly started: boolean;
  /** Its replicas. Absent: it has none. */
  readonly replicas: ReplicasState | undefined;
  /** Why it does not run as it should. Absent: there is no reason. */
  readonly failure: string | undefined;
}

/** Sums up what a workload is doing. */
export function workloadState({ started, replicas, failure }: KnownOfWorkload): WorkloadState {
  return {
    ...phaseOf(started, replicas, failure),
    replicas: replicas?.wanted ?? 0,
    ready: replicas?.ready ?? 0,
    restarts: replicas?.restarts ?? 0,
  };
}

function phaseOf(
  started: boolean,
  replicas: ReplicasState | undefined,
  failure: string | undefined,
): Pick<WorkloadState, "phase" | "reason"> {
  if (!started) return { phase: replicas === undefined ? "stopped" : "stopping" };
  // A message has the container's last lines below.
  if (failure !== undefined) return { phase: "failed", reason: failure.split("\n", 1)[0] as string };
  if (replicas === undefined) return { phase: "starting", reason: "the workloads that it uses come first" };
  const { wanted, ready, wasReady, reason, onDemand = false } = replicas;
  if (onDemand && ready === wanted)
    return { phase: "ready", ...(ready === 0 && { reason: "it starts when it is invoked" }) };
  if (wanted === 0) return { phase: "stopped", reason: "it is given 0 replicas" };
  if (ready === wanted) return { phase: "ready" };
  return { phase: wasReady ? "not ready" : "starting", ...(reason !== undefined && { reason }) };
}
