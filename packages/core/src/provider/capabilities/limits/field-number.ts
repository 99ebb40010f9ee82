import type { AskedCapability } from "../asked-capability";
import type { AskedNumber } from "./partners-of";
import { withoutNoise } from "./without-noise";

/** The number that the field itself has, without what others add. */
export function fieldNumber({ value, others = 0 }: AskedNumber): number {
  return withoutNoise(value - others);
}

/** What would be asked for if a field had another number. */
export function withFieldNumber(all: readonly AskedCapability[], path: string, number: number): AskedCapability[] {
  return all.map((asked) =>
    asked.path === path && typeof asked.value === "number"
      ? { ...asked, value: withoutNoise(number + (asked.others ?? 0)) }
      : asked,
  );
}
