import type { OwnFront } from "./fronts";
import type { Replicas } from "./replicas";
import type { ReplicasRequest } from "./replicas-request";

/** What services and functions do each in their own way. */
export interface WorkloadKind {
  /** Starts what runs. */
  start(request: ReplicasRequest): Replicas;
  /** Absent: every port is forwarded to ready replicas. */
  readonly front?: OwnFront;
}
