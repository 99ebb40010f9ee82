import type { IConstruct } from "constructs";
import { WorkloadError } from "../diagnostics/workload-error";
import type { ProviderDescription } from "../platform/implementation";
import type { AskedCapability } from "./asked-capability";
import { refuse } from "./refuse";

/**
 * Holds a call on a workload, such as `bind()`, against what its provider can do.
 *
 * @throws WorkloadError `capability.unsupported`
 */
export function requireCapability(workload: IConstruct, provider: ProviderDescription, asked: AskedCapability): void {
  const support = provider.capabilities[asked.capability];
  if (support.level === "unsupported") {
    throw new WorkloadError(workload.node.path, [refuse(asked, support, provider.id, false)]);
  }
}
