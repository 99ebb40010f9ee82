/** How the replicas of a workload are. */
export interface ReplicasState {
  /** How many there should be. */
  readonly wanted: number;
  readonly ready: number;
  /** Whether it is as it should be without any, because replicas come with its invocations. */
  readonly onDemand?: boolean;
  /** Whether all were ready at any time. */
  readonly wasReady: boolean;
  /** What the first of the others waits for. Absent: it has not said so yet. */
  readonly reason?: string | undefined;
  /** How often a container was started again. */
  readonly restarts: number;
}
