import type { AskedCapability } from "../asked-capability";
import type { CapabilityTable } from "../support";
import { fieldNumber, withFieldNumber } from "./field-number";
import { type LimitedNumber, limitedNumbersAt, rulesAt } from "./limited-numbers-at";
import { nearestNumber, obeys } from "./nearest-number";
import type { Direction } from "./next-within";
import { partnersOf } from "./partners-of";
import { rulesOf } from "./rules-of";

/** Numbers that a provider accepts: of the field itself, and of another one if that must change too. */
export interface Advice {
  readonly value: number;
  readonly partner?: { readonly path: string; readonly value: number };
}

/**
 * The nearest numbers that work instead of the one at `path`. Less than what was asked for comes last: a program that
 * gets less fails later.
 */
export function advise(path: string, all: readonly AskedCapability[], table: CapabilityTable): Advice | undefined {
  const limited = limitedNumbersAt(path, all, table);
  const first = limited[0];
  if (first === undefined) return undefined;
  const number = fieldNumber(first.asked);
  const alone = (direction: Direction): Advice | undefined => {
    const value = nearestNumber(number, rulesAt(path, all, table), direction);
    return value === undefined ? undefined : { value };
  };
  const together = (partners: Direction, direction: Direction): readonly Advice[] =>
    partnerNumbers(limited, all, table, partners).flatMap((partner): readonly Advice[] => {
      const changed = withFieldNumber(all, partner.path, partner.value);
      const value = nearestNumber(number, rulesAt(path, changed, table), direction);
      if (value === undefined) return [];
      const partnerRules = rulesAt(partner.path, withFieldNumber(changed, path, value), table);
      return partnerRules.every((rule) => obeys(partner.value, rule)) ? [{ value, partner }] : [];
    });
  const most = (advice: readonly Advice[]) => [...advice].sort((a, b) => b.value - a.value)[0];
  return (
    alone("up") ??
    together("up", "up")[0] ??
    together("down", "up")[0] ??
    alone("down") ??
    most(together("up", "down")) ??
    most(together("down", "down"))
  );
}

/** Numbers that other fields might have instead of theirs, the nearest first. */
function partnerNumbers(
  limited: readonly LimitedNumber[],
  all: readonly AskedCapability[],
  table: CapabilityTable,
  direction: Direction,
): readonly NonNullable<Advice["partner"]>[] {
  const found = limited.flatMap(({ asked, support }) =>
    (support.limits.pairs ?? []).flatMap((pair) =>
      partnersOf(asked, pair.with, all).flatMap((partner) => {
        const number = fieldNumber(partner);
        const others = partner.others ?? 0;
        // What the other number goes with in its turn is looked at when both are known.
        const own = limitedNumbersAt(partner.path, all, table).flatMap((its) =>
          rulesOf(its.asked, { ...its.support.limits, pairs: [] }, all),
        );
        return pair.rows.flatMap(({ when }) => {
          const value = nearestNumber(number, [{ allowed: [when], others, accepted: "" }, ...own], direction);
          return value === undefined || value === number ? [] : [{ path: partner.path, value }];
        });
      }),
    ),
  );
  return found.sort((a, b) => (direction === "up" ? a.value - b.value : b.value - a.value));
}
