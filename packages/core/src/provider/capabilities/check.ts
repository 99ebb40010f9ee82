import type { Diagnostic } from "../diagnostics/diagnostic";
import { printValue } from "../normalise/read/print-value";
import type { WorkloadSpec } from "../spec/workload-spec";
import { askedCapabilities } from "./asked-capabilities";
import type { AskedCapability } from "./asked-capability";
import { CAPABILITIES } from "./capability";
import { refuse } from "./refuse";
import type { CapabilityTable, LimitedSupport } from "./support";

/** Holds a spec against what a provider can do; everything that it cannot comes back at once. */
export function check(
  spec: WorkloadSpec,
  provider: { readonly id: string; readonly capabilities: CapabilityTable },
): Diagnostic[] {
  return askedCapabilities(spec).flatMap((asked): Diagnostic[] => {
    // Settings for other providers are none of this one's business.
    if (asked.capability === "overrides" && asked.value !== provider.id) return [];
    const support = provider.capabilities[asked.capability];
    if (support.level === "unsupported") return [refuse(asked, support, provider.id, spec.onUnsupported === "warn")];
    if (support.level === "limited" && !isWithin(asked.value, support)) return [limit(asked, support, provider.id)];
    return [];
  });
}

/** A capability without a value is within all limits; the provider's note describes them. */
function isWithin(value: string | number | undefined, { min, max, values }: LimitedSupport): boolean {
  if (value === undefined) return true;
  if (values !== undefined && !values.includes(value)) return false;
  if (typeof value === "string") return true;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function limit({ capability, path, value }: AskedCapability, support: LimitedSupport, provider: string): Diagnostic {
  const { min, max, values, note } = support;
  const bounds = [
    ...(values === undefined ? [] : [`one of ${values.join(", ")}`]),
    ...(min === undefined ? [] : [`${min} or more`]),
    ...(max === undefined ? [] : [`${max} or less`]),
  ].join(", ");
  return {
    code: "capability.limited",
    severity: "error",
    path,
    message: `${provider} supports ${capability} (${CAPABILITIES[capability]}) within limits only.`,
    ...(value === undefined ? {} : { given: printValue(value) }),
    accepted: `${bounds} (${note})`,
    remedy: `Give ${bounds}.`,
  };
}
