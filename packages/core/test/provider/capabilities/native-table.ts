import { CAPABILITIES } from "../../../src/provider/capabilities/capabilities";
import type { Capability } from "../../../src/provider/capabilities/capability";
import { type CapabilityTable, native, type Support } from "../../../src/provider/capabilities/support";

/** A provider that can do everything by itself, but for the given capabilities. */
export function nativeTable(others: Partial<Record<Capability, Support>> = {}): CapabilityTable {
  const table = Object.fromEntries(Object.keys(CAPABILITIES).map((capability) => [capability, native]));
  return { ...(table as CapabilityTable), ...others };
}
