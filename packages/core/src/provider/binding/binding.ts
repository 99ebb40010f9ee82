import type { std } from "@winglang/sdk";

/** A resource that the code in a workload's containers may use. */
export interface Binding {
  /** Under which the code finds it. */
  readonly name: string;
  readonly resource: std.IResource;
  /** Inflight methods that the code may call. */
  readonly ops: readonly string[];
}
