import { answersFor, type Capability, type ProviderDescription } from "@wing-containers/core/provider";
import type { WorkloadInput } from "../app/app-input";
import { CALL_CASES } from "./call-cases";
import type { CapabilityCase } from "./capability-case";
import { COMPOSITION_CASES } from "./composition-cases";
import { askedByProps } from "./define-case";
import { functionCases } from "./function-cases";
import { IMAGE_CASES } from "./image-cases";
import { OPERATION_CASES } from "./operation-cases";
import { PORT_CASES } from "./port-cases";
import { probeCases } from "./probe-cases";
import { PROCESS_CASES } from "./process-cases";
import { RESOURCE_CASES } from "./resource-cases";
import { ROUTING_CASES } from "./routing-cases";
import { scalingCases } from "./scaling-cases";
import { volumeCases } from "./volume-cases";

/**
 * The case of every capability, for one provider: a case that needs some check or volume has one that the provider has. A
 * capability without a case does not compile here.
 *
 * @param kind what the programs have, but for what only the other kind can ask for
 */
export function capabilityCases(
  provider: ProviderDescription,
  kind: WorkloadInput["kind"] = "service",
): Readonly<Record<Capability, CapabilityCase>> {
  const { id, capabilities } = answersFor(provider, kind);
  const cases: Readonly<Record<Capability, CapabilityCase>> = {
    ...OPERATION_CASES,
    ...IMAGE_CASES,
    ...PROCESS_CASES,
    ...PORT_CASES,
    ...RESOURCE_CASES,
    ...probeCases(capabilities),
    ...scalingCases(capabilities),
    ...COMPOSITION_CASES,
    ...volumeCases(capabilities),
    ...ROUTING_CASES,
    ...CALL_CASES,
    overrides: askedByProps(
      `overrides.${id}`,
      { overrides: { [id]: { conformance: true } } },
      ({ overrides }) => overrides?.[id],
    ),
  };
  return kind === "service" ? cases : functionCases(cases);
}
