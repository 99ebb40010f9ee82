import type { Capability } from "./capability";
import type { ProviderDescription } from "./provider-description";
import { type CapabilityTable, type Support, unsupported } from "./support";

/** A provider's answer; one that was made for an older version of this package may have none. */
export function supportOf({ id, capabilities }: ProviderDescription, capability: Capability): Support {
  const answers: Partial<CapabilityTable> = capabilities;
  return (
    answers[capability] ??
    unsupported(
      `its package is older than @wing-containers/core and does not say whether it can.`,
      `Update the package of ${id}, or leave the field out.`,
    )
  );
}
