import type { AnswerResult, Sight } from "@wing-containers/conformance/matrix";
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
export function answerOf(provider: Provider, capability: Capability): Answer | undefined {
  return withReport(provider.description.capabilities[capability], reported(provider, capability));
}

/** A provider's other answer for functions; undefined where they are answered as services are. */
export function functionAnswerOf(provider: Provider, capability: Capability): Answer | undefined {
  return withReport(provider.description.functions?.[capability], reported(provider, capability)?.functions);
}

function reported({ description, report }: Provider, capability: Capability) {
  return report?.provider.id === description.id ? report.capabilities[capability] : undefined;
}

function withReport(support: Support | undefined, found: AnswerResult | undefined): Answer | undefined {
  if (support === undefined) return undefined;
  if (found?.declared !== support.level) return { ...support, seen: [], result: "not tested" };
  return { ...support, seen: found.seen, result: found.result };
}
