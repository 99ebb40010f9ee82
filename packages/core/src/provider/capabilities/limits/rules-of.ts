import type { AskedCapability } from "../asked-capability";
import { isWithin } from "./is-within";
import type { Limits, NumberLimits, PairLimits } from "./limits";
import type { NumberRule } from "./number-rule";
import { partnersOf } from "./partners-of";
import { printNumbers } from "./print-numbers";

/** What limits come to for a number that is asked for, next to everything else that is asked for. */
export function rulesOf(asked: AskedCapability, limits: Limits, all: readonly AskedCapability[]): NumberRule[] {
  const { others = 0 } = asked;
  const together = others === 0 ? "" : " with the sidecars";
  const { pairs = [], ...own } = limits;
  return [
    ...(hasNumbers(own) ? [{ allowed: [own], others, accepted: printNumbers(own) + together }] : []),
    ...pairs.flatMap((pair) =>
      partnersOf(asked, pair.with, all).map((partner): NumberRule => {
        const allowed = pair.rows.filter(({ when }) => isWithin(partner.value, when)).map((row) => row.then);
        return { allowed, others, accepted: printPair(pair, allowed, together, partner.value) };
      }),
    ),
  ];
}

/** Texts say nothing of numbers. */
function hasNumbers(limits: Limits): limits is NumberLimits {
  const { min, max, step, values } = limits as NumberLimits;
  return [min, max, step].some((bound) => bound !== undefined) || typeof values?.[0] === "number";
}

/** With a value that goes with nothing, all that would go together is shown. */
function printPair(pair: PairLimits, allowed: readonly NumberLimits[], together: string, value: number): string {
  if (allowed.length > 0) return `${allowed.map(printNumbers).join(" or ")}${together} where ${pair.with} is ${value}`;
  const rows = pair.rows.map(
    ({ when, then }) => `${printNumbers(then)}${together} where ${pair.with} is ${printNumbers(when)}`,
  );
  return rows.length === 0 ? `nothing beside ${pair.with}` : rows.join("; ");
}
