import {
  answersFor,
  type Capability,
  type ProviderDescription,
  type Support,
} from "@wing-containers/core/capabilities";
import { answeredKinds } from "../provider/answered-kinds";

/** What a provider answers to a capability. */
export interface ShownAnswer {
  /** Whether it is the answer to functions, beside one to services. */
  readonly isForFunctions: boolean;
  /** Undefined: not declared. */
  readonly support: Support | undefined;
}

/** A provider's answer to a capability, and where it is another one for functions, that too. */
export function shownAnswers(capability: Capability, description: ProviderDescription): readonly ShownAnswer[] {
  return answeredKinds(capability, description).map((kind, index) => ({
    isForFunctions: index > 0,
    support: answersFor(description, kind).capabilities[capability],
  }));
}
