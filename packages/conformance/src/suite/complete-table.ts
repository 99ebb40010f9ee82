import { CAPABILITIES, type Capability, type CapabilityTable, unsupported } from "@wing-containers/core/provider";

/** A declaration in which what is missing is unsupported, as a program's author would find it. A test says what is missing. */
export function completeTable(table: CapabilityTable): CapabilityTable {
  const missing = (Object.keys(CAPABILITIES) as Capability[]).filter((capability) => table[capability] === undefined);
  const answers = missing.map((capability) => [capability, unsupported("It is not declared.", "Declare it.")]);
  return { ...table, ...Object.fromEntries(answers) };
}
