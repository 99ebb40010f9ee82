import type { Diagnostic } from "../diagnostics/diagnostic";
import { printValue } from "../normalise/read/print-value";
import type { AskedCapability } from "./asked-capability";
import { CAPABILITIES } from "./capabilities";
import type { UnsupportedSupport } from "./support";

/**
 * Says that a provider does not support what was asked for.
 *
 * @param warn whether the user wants to go on without what can be dropped
 */
export function refuse(
  asked: AskedCapability,
  support: UnsupportedSupport,
  provider: string,
  warn: boolean,
): Diagnostic {
  const { capability, path, value } = asked;
  const { why, instead, harmless } = support;
  return {
    code: "capability.unsupported",
    severity: harmless && warn ? "warning" : "error",
    path,
    message: `${provider} does not support ${capability} (${CAPABILITIES[capability].meaning}): ${why}`,
    ...(value === undefined ? {} : { given: printValue(value) }),
    remedy: harmless && !warn ? `${instead} Or set onUnsupported to WARN, to go on without it.` : instead,
  };
}
