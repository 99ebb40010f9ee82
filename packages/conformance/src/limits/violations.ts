import type { AskedCapability, CapabilityTable, Limits, NumberLimits } from "@wing-containers/core/provider";
import { isAccepted } from "./is-accepted";

/** What of all that a spec asks for a declaration does not accept. */
export function violations(all: readonly AskedCapability[], table: CapabilityTable): readonly AskedCapability[] {
  return all.filter((asked) => {
    const support = table[asked.capability];
    if (support.level === "unsupported") return true;
    return support.level === "limited" && !isWithin(asked, support.limits, all);
  });
}

function isWithin(asked: AskedCapability, limits: Limits, all: readonly AskedCapability[]): boolean {
  const { value } = asked;
  if (typeof value === "string") return (limits.values as readonly unknown[] | undefined)?.includes(value) ?? true;
  if (value === undefined) return true;
  if (!isAccepted(value, limits as NumberLimits)) return false;
  return (limits.pairs ?? []).every((pair) => {
    const partner = partnerOf(asked, pair.with, all);
    if (partner === undefined) return true;
    return pair.rows.some(({ when, then }) => isAccepted(partner, when) && isAccepted(value, then));
  });
}

/** The other number: the same container's, else the workload's; beside a workload's own, its main container's. */
function partnerOf(
  { container }: AskedCapability,
  capability: AskedCapability["capability"],
  all: readonly AskedCapability[],
): number | undefined {
  const others = all.filter((other) => other.capability === capability && typeof other.value === "number");
  const partner =
    others.find((other) => other.container === (container ?? "")) ??
    others.find((other) => other.container === undefined);
  return partner?.value as number | undefined;
}
