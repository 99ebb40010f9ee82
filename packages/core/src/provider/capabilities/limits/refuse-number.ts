import type { Diagnostic } from "../../diagnostics/diagnostic";
import type { AskedCapability } from "../asked-capability";
import { CAPABILITIES } from "../capabilities";
import type { ProviderDescription } from "../provider-description";
import { type Advice, advise } from "./advise";
import { fieldNumber } from "./field-number";
import { limitedNumbersAt } from "./limited-numbers-at";
import { obeys } from "./nearest-number";

/** Says that a provider does not accept the number at a field, if so: one diagnostic, however many rules it breaks. */
export function refuseNumber(
  path: string,
  all: readonly AskedCapability[],
  { id, capabilities }: ProviderDescription,
): Diagnostic[] {
  const limited = limitedNumbersAt(path, all, capabilities);
  const broken = limited.filter(({ asked, rules }) => rules.some((rule) => !obeys(fieldNumber(asked), rule)));
  const first = broken[0];
  if (first === undefined) return [];
  const names = broken.map(({ asked: { capability } }) => `${capability} (${CAPABILITIES[capability].meaning})`);
  const notes = new Set(broken.map(({ support }) => support.note).filter((note) => note !== ""));
  const sum = broken.find(({ asked }) => asked.others !== undefined)?.asked.value;
  return [
    {
      code: "capability.limited",
      severity: "error",
      path,
      message: `${id} supports ${names.join(" and ")} within limits only${notes.size > 0 ? `: ${[...notes].join(" ")}` : "."}`,
      given: `${fieldNumber(first.asked)}${sum === undefined ? "" : ` (${sum} with the sidecars)`}`,
      accepted: [...new Set(limited.flatMap(({ rules }) => rules.map(({ accepted }) => accepted)))].join(", and "),
      remedy: printAdvice(fieldNumber(first.asked), advise(path, all, capabilities)),
    },
  ];
}

function printAdvice(number: number, advice: Advice | undefined): string {
  if (advice === undefined) return "Use another target: no number near it is accepted there.";
  const { value, partner } = advice;
  if (partner === undefined) return `Give ${value}.`;
  const other = `${partner.path} to ${partner.value}`;
  return value === number ? `Set ${other}, where ${value} is accepted.` : `Give ${value}, and set ${other}.`;
}
