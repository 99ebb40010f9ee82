import {
  CAPABILITIES,
  type Capability,
  type CapabilityTable,
  emulated,
  limited,
  native,
  unsupported,
} from "@wing-containers/core/provider";
import type { ProviderColumn } from "../../src/matrix/provider-column";
import type { CapabilityResult } from "../../src/report/conformance-report";

const SPECIAL: Partial<CapabilityTable> = {
  "port.udp": unsupported("The load balancer has no UDP.", "Use TCP."),
  "port.public": emulated("Only to this | machine."),
  "resources.memory": limited("Whole steps.", { min: 256, max: 1024, step: 256 }),
};

/** A provider that is as its report says. */
export function column(changes: Partial<CapabilityTable> = {}): ProviderColumn {
  const ids = Object.keys(CAPABILITIES) as Capability[];
  const table = Object.fromEntries(ids.map((id) => [id, SPECIAL[id] ?? native])) as CapabilityTable;
  const results = ids.map((id): [Capability, CapabilityResult] => {
    const { level } = table[id];
    const seen = level === "unsupported" ? (["refused"] as const) : (["artefact", "inspect"] as const);
    return [id, { level: CAPABILITIES[id].level, declared: level, seen, result: "passed" }];
  });
  return {
    packageName: "@acme/containers",
    description: { id: "acme", capabilities: { ...table, ...changes } },
    report: {
      provider: { id: "acme", version: "1.0.0" },
      core: "1.0.0",
      suite: "1.0.0",
      conformant: true,
      capabilities: Object.fromEntries(results),
      laws: { "output is deterministic": "passed" },
      scenarios: {},
    },
  };
}
