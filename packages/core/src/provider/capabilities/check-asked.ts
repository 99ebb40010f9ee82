import type { Diagnostic } from "../diagnostics/diagnostic";
import type { AskedCapability } from "./asked-capability";
import { isNumber } from "./limits/partners-of";
import { refuseNumber } from "./limits/refuse-number";
import { refuseText } from "./limits/refuse-text";
import type { ProviderDescription } from "./provider-description";
import { refuse } from "./refuse";
import { supportOf } from "./support-of";

/**
 * Holds what is asked for against what a provider can do. The limits of numbers that go together are those of this list.
 *
 * @param provider what it answers workloads of that kind, see `answersFor`
 * @param warn whether the user wants to go on without what can be dropped
 */
export function checkAsked(
  all: readonly AskedCapability[],
  provider: ProviderDescription,
  warn: boolean,
): readonly Diagnostic[] {
  const found = all.flatMap((asked): readonly Diagnostic[] => {
    // Settings for other providers are none of this one's business.
    if (asked.capability === "overrides" && asked.value !== provider.id) return [];
    const support = supportOf(provider, asked.capability);
    if (support.level === "unsupported") return [refuse(asked, support, provider.id, warn)];
    if (support.level !== "limited") return [];
    return isNumber(asked) ? refuseNumber(asked.path, all, provider) : refuseText(asked, support, provider.id);
  });
  return found.filter((one) => one.path === "" || one === worstAt(one.path, found));
}

/** Several capabilities may stand behind a field; one problem is told of it, an error where there is any. */
function worstAt(path: string, found: readonly Diagnostic[]): Diagnostic | undefined {
  const there = found.filter((one) => one.path === path);
  return there.find(({ severity }) => severity === "error") ?? there[0];
}
