import type { IConstruct } from "constructs";
import { WorkloadError } from "../diagnostics/workload-error";
import type { AskedCapability } from "./asked-capability";
import { checkAsked } from "./check-asked";
import type { ProviderDescription } from "./provider-description";

/**
 * Holds a call on a workload, such as `bind()`, against what its provider can do.
 *
 * @throws WorkloadError `capability.unsupported`, `capability.limited`
 */
export function requireCapability(workload: IConstruct, provider: ProviderDescription, asked: AskedCapability): void {
  const diagnostics = checkAsked([asked], provider, false);
  if (diagnostics.length > 0) throw new WorkloadError(workload.node.path, diagnostics);
}
