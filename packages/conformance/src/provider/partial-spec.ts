import type { WorkloadSpec } from "@wing-containers/core/provider";

type DeepPartial<Value> = Value extends readonly (infer Element)[]
  ? readonly DeepPartial<Element>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: DeepPartial<Value[Key]> }
    : Value;

/**
 * What an artefact or an engine says of a workload, in the words of the spec: the same names, units and paths as in
 * `WorkloadSpec`, so that a 30 s period is `probes.liveness.period: 30` whatever the target calls it. What it cannot tell is left out,
 * rather than guessed from what was asked for.
 */
export interface PartialSpec extends DeepPartial<WorkloadSpec> {
  /** Names of the workload's bindings; `bind()` is a call, so that the spec has no field for it. */
  readonly bindings?: readonly string[];

  /** Construct paths of the resources whose events reach the workload by `forward()`. */
  readonly eventSources?: readonly string[];
}
