import type { Capability, CapabilityTable, NumberLimits, PairLimits } from "@wing-containers/core/provider";
import type { CapabilityCase } from "../cases/capability-case";
import { edges } from "./edges";

/** Numbers of a capability at which the limits of a declaration may be read wrongly: its own, and those that pairs give it. */
export function candidates(
  capability: Capability,
  { value }: CapabilityCase,
  table: CapabilityTable,
): readonly number[] {
  if (value === undefined || !("range" in value)) return [];
  const own = pairsOf(capability, table).flatMap(({ rows }) => rows.map(({ then }) => then));
  const given = partnersOf(capability, table).flatMap((partner) =>
    pairsOf(partner, table)
      .filter((pair) => pair.with === capability)
      .flatMap(({ rows }) => rows.map(({ when }) => when)),
  );
  const limits = [...(limitsOf(capability, table) ?? []), ...own, ...given];
  return [...new Set(limits.flatMap((one) => edges(one, value.range)))].sort((a, b) => a - b);
}

/** Capabilities whose numbers go together with that of this one. */
export function partnersOf(capability: Capability, table: CapabilityTable): readonly Capability[] {
  const naming = (Object.keys(table) as Capability[]).filter((other) =>
    pairsOf(other, table).some((pair) => pair.with === capability),
  );
  return [...new Set([...pairsOf(capability, table).map((pair) => pair.with), ...naming])];
}

function limitsOf(capability: Capability, table: CapabilityTable): NumberLimits[] | undefined {
  const support = table[capability];
  return support.level === "limited" ? [support.limits as NumberLimits] : undefined;
}

function pairsOf(capability: Capability, table: CapabilityTable): readonly PairLimits[] {
  const support = table[capability];
  return support.level === "limited" ? (support.limits.pairs ?? []) : [];
}
