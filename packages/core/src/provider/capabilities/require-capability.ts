import type { IConstruct } from "constructs";
import { raiseProblems } from "../diagnostics/raise-problems";
import { hold } from "../portability/hold";
import type { AskedCapability } from "./asked-capability";
import type { ProviderDescription } from "./provider-description";

/**
 * Holds a call on a workload, such as `bind()`, against what its provider can do, and the other targets in mind.
 *
 * @throws WorkloadError `capability.unsupported`, `capability.limited`
 */
export function requireCapability(workload: IConstruct, provider: ProviderDescription, asked: AskedCapability): void {
  raiseProblems(workload.node.path, hold(workload, provider, [asked], false));
}
