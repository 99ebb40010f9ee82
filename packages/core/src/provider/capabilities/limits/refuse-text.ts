import type { Diagnostic } from "../../diagnostics/diagnostic";
import { nearest } from "../../normalise/read/nearest";
import { printText } from "../../normalise/read/print-text";
import type { AskedCapability } from "../asked-capability";
import { CAPABILITIES } from "../capabilities";
import type { LimitedSupport } from "../support";
import type { TextLimits } from "./limits";
import { printList } from "./print-list";

/** Says that a provider does not accept a text, if so. */
export function refuseText(asked: AskedCapability, { limits, note }: LimitedSupport, provider: string): Diagnostic[] {
  const { capability, path, value } = asked;
  const { values } = limits as Partial<TextLimits>;
  if (typeof value !== "string" || typeof values?.[0] !== "string" || values.includes(value)) return [];
  const likely = nearest(value, values);
  const accepted = printList(values.map(printText));
  return [
    {
      code: "capability.limited",
      severity: "error",
      path,
      message: `${provider} supports ${capability} (${CAPABILITIES[capability].meaning}) within limits only${note === "" ? "." : `: ${note}`}`,
      given: printText(value),
      accepted,
      remedy: `Use ${likely === undefined ? accepted : printText(likely)}.`,
    },
  ];
}
