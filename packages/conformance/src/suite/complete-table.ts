import {
  answersFor,
  CAPABILITIES,
  type Capability,
  type CapabilityTable,
  type ProviderDescription,
  unsupported,
} from "@wing-containers/core/provider";
import type { WorkloadInput } from "../app/app-input";

/**
 * A provider's answers to workloads of one kind. What is missing is unsupported, as a program's author would find it; a test
 * says what is missing.
 */
export function completeTable(description: ProviderDescription, kind: WorkloadInput["kind"]): CapabilityTable {
  const { capabilities } = answersFor(description, kind);
  const missing = (Object.keys(CAPABILITIES) as Capability[]).filter((capability) => !capabilities[capability]);
  const answers = missing.map((capability) => [capability, unsupported("It is not declared.", "Declare it.")]);
  return { ...capabilities, ...Object.fromEntries(answers) };
}
