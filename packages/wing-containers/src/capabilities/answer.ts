import type { Sight } from "@wing-containers/conformance/matrix";
import type { Capability, Support } from "@wing-containers/core/capabilities";
import type { Provider } from "./provider";

/** A provider's answer to one capability, and what the conformance suite saw of it. */
export type Answer = Support & {
  /** How it was seen, weakest first. */
  readonly seen: readonly Sight[];
  /** `not tested`: its package has no report, or one about another answer. */
  readonly result: "passed" | "failed" | "not tested";
};

/** The answer of a provider; undefined where it does not know the capability. */
export function answerOf({ description, report }: Provider, capability: Capability): Answer | undefined {
  const support: Support | undefined = description.capabilities[capability];
  if (support === undefined) return undefined;
  const found = report?.provider.id === description.id ? report.capabilities[capability] : undefined;
  if (found?.declared !== support.level) return { ...support, seen: [], result: "not tested" };
  return { ...support, seen: found.seen, result: found.result };
}
