import type { AskedCapability } from "../asked-capability";
import type { CapabilityTable, LimitedSupport } from "../support";
import type { NumberRule } from "./number-rule";
import { type AskedNumber, isNumber } from "./partners-of";
import { rulesOf } from "./rules-of";

/** A number that a provider accepts within limits. */
export interface LimitedNumber {
  readonly asked: AskedNumber;
  readonly support: LimitedSupport;
  readonly rules: readonly NumberRule[];
}

/** What the number at one field is asked for, as far as a provider has limits for it. */
export function limitedNumbersAt(
  path: string,
  all: readonly AskedCapability[],
  table: CapabilityTable,
): readonly LimitedNumber[] {
  return all.filter(isNumber).flatMap((asked) => {
    const support = asked.path === path ? table[asked.capability] : undefined;
    if (support?.level !== "limited") return [];
    return [{ asked, support, rules: rulesOf(asked, support.limits, all) }];
  });
}

/** All conditions on the number at one field. */
export function rulesAt(path: string, all: readonly AskedCapability[], table: CapabilityTable): readonly NumberRule[] {
  return limitedNumbersAt(path, all, table).flatMap(({ rules }) => rules);
}
