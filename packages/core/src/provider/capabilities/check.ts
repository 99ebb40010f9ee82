import type { Diagnostic } from "../diagnostics/diagnostic";
import type { WorkloadSpec } from "../spec/workload-spec";
import { answersFor } from "./answers-for";
import { askedCapabilities } from "./asked-capabilities";
import { checkAsked } from "./check-asked";
import type { ProviderDescription } from "./provider-description";

/** Holds a spec against what a provider can do for its kind; everything that it cannot comes back at once. */
export function check(spec: WorkloadSpec, provider: ProviderDescription): readonly Diagnostic[] {
  return checkAsked(askedCapabilities(spec), answersFor(provider, spec.kind), spec.onUnsupported === "warn");
}
