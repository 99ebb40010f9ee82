import type { IConstruct } from "constructs";
import { raiseProblems } from "../diagnostics/raise-problems";
import { hold } from "../portability/hold";
import type { WorkloadSpec } from "../spec/workload-spec";
import type { AskedCapability } from "./asked-capability";
import type { ProviderDescription } from "./provider-description";

/** A `Service` or `Function`, as far as its call is held against something. */
interface CalledWorkload extends IConstruct {
  readonly _spec: Pick<WorkloadSpec, "kind">;
}

/**
 * Holds a call on a workload, such as `bind()`, against what its provider can do for its kind, and the other targets in mind.
 *
 * @throws WorkloadError `capability.unsupported`, `capability.limited`
 */
export function requireCapability(
  workload: CalledWorkload,
  provider: ProviderDescription,
  asked: AskedCapability,
): void {
  raiseProblems(workload.node.path, hold(workload, workload._spec.kind, provider, [asked], false));
}
