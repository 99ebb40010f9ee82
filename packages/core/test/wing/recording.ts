import type { WorkloadSpec } from "../../src/provider/index";

/** One workload of a program, as it reached the platform. */
export interface RecordedWorkload {
  /** Path of the construct. */
  readonly path: string;
  readonly type: "Service" | "Function";
  /** The constructor's arguments after scope and id; resources are `{ $resource }`, durations `{ $seconds }`. */
  readonly args: readonly unknown[];
  readonly spec: WorkloadSpec;
  /** Calls of methods at compile time: the method, then its arguments. */
  readonly calls: readonly (readonly [string, ...unknown[]])[];
}

/** What the recorder writes down. */
export interface Recording {
  readonly workloads: readonly RecordedWorkload[];
  /** Members that the program used, such as `Workload.bind` and `IServiceClient.stop`. */
  readonly used: readonly string[];
}
