import { CAPABILITIES } from "../capabilities/capabilities";
import type { ProviderDescription } from "../capabilities/provider-description";
import type { Diagnostic } from "../diagnostics/diagnostic";
import { printNames } from "../normalise/read/print-names";

/** Tells of a provider that was made for another version of this package: each may know what the other does not. */
export function tableWarnings(
  { id, capabilities, functions }: ProviderDescription,
  path: string,
): readonly Diagnostic[] {
  const here = Object.keys(CAPABILITIES);
  const there = Object.keys(capabilities);
  const missing = here.filter((capability) => !there.includes(capability));
  const unknown = [...new Set([...there, ...Object.keys(functions ?? {})])].filter(
    (capability) => !here.includes(capability),
  );
  const warn = (names: readonly string[], message: string, remedy: string): readonly Diagnostic[] =>
    names.length === 0
      ? []
      : [{ code: "portability.version", severity: "warning", path, message, given: printNames(names), remedy }];
  return [
    ...warn(
      missing,
      `${id} does not say whether it supports everything that there is; what it does not mention counts as unsupported.`,
      `Update the package of ${id}.`,
    ),
    ...warn(
      unknown,
      `${id} speaks of capabilities that this version of @wing-containers/core does not have.`,
      "Update @wing-containers/core.",
    ),
  ];
}
