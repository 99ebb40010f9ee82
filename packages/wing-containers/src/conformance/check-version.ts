import type { ProviderDescription } from "@wing-containers/core/capabilities";
import { UsageError } from "../program/usage-error";

/**
 * The suite has a case for each capability of its own core, no more and no less.
 *
 * @param known ids of that core's capabilities
 * @throws UsageError where a declaration is about others
 */
export function checkVersion({ id, capabilities }: ProviderDescription, known: readonly string[], file: string): void {
  const declared = Object.keys(capabilities);
  const unknown = declared.filter((one) => !known.includes(one));
  const missing = known.filter((one) => !declared.includes(one));
  if (unknown.length + missing.length === 0) return;
  const parts = [
    ...(unknown.length > 0 ? [`answers to ${unknown.join(", ")}, of which the suite does not know`] : []),
    ...(missing.length > 0 ? [`does not answer to ${missing.join(", ")}`] : []),
  ];
  throw new UsageError({
    message: `The declaration of ${id} is for another version of @wing-containers/core than the suite: it ${parts.join(", and ")}.`,
    given: file,
    accepted: `an answer to each of the ${known.length} capabilities of the suite's @wing-containers/core`,
    remedy:
      "Update @wing-containers/core and @wing-containers/conformance together, answer to what is new, and build the provider.",
  });
}
