import {
  CAPABILITIES,
  type Capability,
  type CapabilityTable,
  emulated,
  limited,
  native,
  type Support,
  unsupported,
} from "@wing-containers/core/provider";
import type { ProviderColumn } from "../../src/matrix/provider-column";
import type { AnswerResult, CapabilityResult } from "../../src/report/conformance-report";

const SPECIAL: Partial<CapabilityTable> = {
  "port.udp": unsupported("The load balancer has no UDP.", "Use TCP."),
  "port.public": emulated("Only to this | machine."),
  "resources.memory": limited("Whole steps.", { min: 256, max: 1024, step: 256 }),
};

/**
 * A provider that is as its report says.
 *
 * @param changes what it declares since then
 * @param functions what it declares for functions alone
 */
export function column(changes: Partial<CapabilityTable> = {}, functions?: Partial<CapabilityTable>): ProviderColumn {
  const ids = Object.keys(CAPABILITIES) as Capability[];
  const table = Object.fromEntries(ids.map((id) => [id, SPECIAL[id] ?? native])) as CapabilityTable;
  const results = ids.map((id): [Capability, CapabilityResult] => {
    const other = functions?.[id];
    return [id, { level: CAPABILITIES[id].level, ...passed(table[id]), ...(other && { functions: passed(other) }) }];
  });
  return {
    packageName: "@acme/containers",
    description: { id: "acme", capabilities: { ...table, ...changes }, ...(functions && { functions }) },
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

function passed({ level }: Support): AnswerResult {
  return { declared: level, seen: level === "unsupported" ? ["refused"] : ["artefact", "inspect"], result: "passed" };
}
