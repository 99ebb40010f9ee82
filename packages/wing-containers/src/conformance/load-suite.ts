import { createRequire } from "node:module";
import type * as Conformance from "@wing-containers/conformance";
import { UsageError } from "../program/usage-error";

/** What is used of `@wing-containers/conformance`. */
export type Suite = Pick<typeof Conformance, "describeProviderConformance" | "wingSynthesis"> & {
  /** Ids of the capabilities that its core has. */
  readonly known: readonly string[];
};

/**
 * Loads the suite that the provider is developed with.
 *
 * @param file its main file
 * @throws UsageError where it is too old for this command
 */
export async function loadSuite(file: string): Promise<Suite> {
  const load = createRequire(file);
  const { describeProviderConformance, wingSynthesis } = load(file) as Partial<typeof Conformance>;
  if (describeProviderConformance !== undefined && wingSynthesis !== undefined) {
    const known = Object.keys(load("@wing-containers/core/capabilities").CAPABILITIES);
    return { describeProviderConformance, wingSynthesis, known };
  }
  throw new UsageError({
    message: "This is no @wing-containers/conformance that wing-containers can use.",
    given: file,
    accepted: "one that exports describeProviderConformance and wingSynthesis",
    remedy: "Update it: npm install --save-dev @wing-containers/conformance@latest",
  });
}
