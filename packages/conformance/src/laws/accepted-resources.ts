import type { ProviderDescription } from "@wing-containers/core/provider";
import type { Props } from "../app/prop-values";
import { capabilityCases } from "../cases/capability-cases";
import { SERVICE, withProps } from "../cases/define-case";
import { candidates } from "../limits/candidates";
import { violationsOf } from "../limits/fit-program";

/** Where a provider declares no limits. */
const CPUS = [0.25, 0.5, 1, 2];
const MEMORIES = [128, 512, 1000, 4096];

/** CPU and memory that a provider accepts together, the defaults first if it accepts those. */
export function acceptedResources(provider: ProviderDescription): readonly Props[] {
  const { capabilities: table } = provider;
  const cases = capabilityCases(provider);
  const numbers = (field: "cpu" | "memory", otherwise: readonly number[]) => {
    const ids = [`resources.${field}`, `resources.replica-${field}`] as const;
    const known = ids.flatMap((id) => candidates(id, cases[id], table));
    return known.length === 0 ? otherwise : [...new Set(known)];
  };
  const all = numbers("cpu", CPUS).flatMap((cpu) =>
    numbers("memory", MEMORIES).map((memory): Props => ({ cpu, memory })),
  );
  return [{}, ...all].filter((props) => violationsOf(withProps(SERVICE, props), table)?.length === 0);
}
