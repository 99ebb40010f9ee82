import type { AskedCapability, Capability, CapabilityTable } from "@wing-containers/core/provider";
import type { CapabilityCase } from "../cases/capability-case";
import { candidates } from "./candidates";
import { violations } from "./violations";

/** What the main container of a program may be given. Absent: what the program gives it. */
export interface Resources {
  readonly cpu?: number;
  readonly memory?: number;
}

/** Where a provider declares no limits. */
const CPUS = [0.25, 0.5, 1, 2];
const MEMORIES = [128, 512, 1000, 4096];

/**
 * CPU and memory of the main container with which a provider accepts all resources that a program asks for, from the least
 * on.
 */
export function* acceptedResources(
  asked: readonly AskedCapability[],
  cases: Readonly<Record<Capability, CapabilityCase>>,
  table: CapabilityTable,
): Generator<Resources> {
  const resources = asked.filter(({ capability }) => capability.startsWith("resources."));
  const others = (field: "cpu" | "memory") =>
    asked.find(({ capability }) => capability === `resources.replica-${field}`)?.others ?? 0;
  const numbers = (field: "cpu" | "memory", otherwise: readonly number[]) => {
    const own = candidates(`resources.${field}`, cases[`resources.${field}`], table);
    const sums = candidates(`resources.replica-${field}`, cases[`resources.replica-${field}`], table);
    const known = [...new Set([...own, ...sums.map((sum) => sum - others(field))])];
    const { min } = field === "cpu" ? { min: Number.EPSILON } : { min: 6 };
    return known.length === 0 ? otherwise : known.filter((number) => number >= min).sort((a, b) => a - b);
  };
  for (const cpu of numbers("cpu", CPUS)) {
    for (const memory of numbers("memory", MEMORIES)) {
      if (
        violations(
          resources.map((one) => replaced(one, { cpu, memory })),
          table,
        ).length === 0
      )
        yield { cpu, memory };
    }
  }
}

/** What is asked for by a main container with other resources. */
function replaced(asked: AskedCapability, resources: Required<Resources>): AskedCapability {
  for (const field of ["cpu", "memory"] as const) {
    if (asked.capability === `resources.${field}` && asked.container === "")
      return { ...asked, value: resources[field] };
    if (asked.capability === `resources.replica-${field}`) {
      return { ...asked, value: resources[field] + (asked.others ?? 0) };
    }
  }
  return asked;
}
