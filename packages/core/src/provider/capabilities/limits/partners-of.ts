import type { AskedCapability } from "../asked-capability";
import type { Capability } from "../capability";

/** A number that is asked for. */
export type AskedNumber = AskedCapability & { readonly value: number };

/** The numbers of another capability that one goes with: of the same container, else of the workload or its main one. */
export function partnersOf(
  asked: AskedCapability,
  capability: Capability,
  all: readonly AskedCapability[],
): readonly AskedNumber[] {
  const candidates = all.filter((other) => other.capability === capability).filter(isNumber);
  const places = [asked.container, undefined, ...(asked.container === undefined ? [""] : [])];
  const place = places.find((container) => candidates.some((other) => other.container === container));
  return candidates.filter((other) => other.container === place && other !== asked);
}

/** Whether a number is asked for, rather than a text or nothing that could be held against limits. */
export function isNumber(asked: AskedCapability): asked is AskedNumber {
  return typeof asked.value === "number";
}
