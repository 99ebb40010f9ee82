import type { Capability } from "@wing-containers/core/provider";
import type { Scenario } from "../runtime/scenario";
import { SCENARIOS } from "./scenarios";

/** The scenarios that see the effect of a capability. */
export function scenariosProving(capability: Capability): readonly Scenario[] {
  return SCENARIOS.filter(({ proves }) => proves.includes(capability));
}
