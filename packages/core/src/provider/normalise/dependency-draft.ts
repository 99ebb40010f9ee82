import type { DependencySpec } from "../spec/container-spec";

/** A dependency that may have no condition yet. */
export interface DependencyDraft {
  readonly container: string;
  readonly condition?: DependencySpec["condition"];
  /** Path of its props, such as `sidecars[0].dependsOn[1]`. */
  readonly path: string;
}
