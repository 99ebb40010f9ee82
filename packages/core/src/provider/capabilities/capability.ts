import type { WorkloadIds } from "./ids/workload-ids";

/** Id of something that a program can ask of a target: by a field of a spec, or by a call on a workload. */
export type Capability = WorkloadIds | "binding" | "event-handler";
