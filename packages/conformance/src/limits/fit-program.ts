import { askedCapabilities, type Capability, type CapabilityTable } from "@wing-containers/core/provider";
import type { Props } from "../app/prop-values";
import type { CapabilityCase, Program } from "../cases/capability-case";
import { appOf } from "../spec/app-of";
import { askedByCalls } from "../spec/asked-by-calls";
import { specOf } from "../spec/spec-of";
import { candidates } from "./candidates";
import { violations } from "./violations";

type Cases = Readonly<Record<Capability, CapabilityCase>>;

/** What a declaration does not accept of a program; undefined where core itself does not. */
export function violationsOf(program: Program, table: CapabilityTable): ReturnType<typeof violations> | undefined {
  const spec = specOf(appOf(program));
  return spec && violations([...askedCapabilities(spec), ...askedByCalls(program)], table);
}

/**
 * Gives the containers of a program the CPU and memory that a provider accepts, where it does not accept the defaults. What
 * else is not accepted stays.
 */
export function fitProgram(program: Program, cases: Cases, table: CapabilityTable): Program {
  const resources = (candidate: Program) =>
    violationsOf(candidate, table)?.filter(({ capability }) => capability.startsWith("resources."))?.length ?? 0;
  let best = { program, count: resources(program) };
  if (best.count === 0) return program;
  const numbers = (capabilities: readonly Capability[]) => [
    undefined,
    ...new Set(capabilities.flatMap((capability) => candidates(capability, cases[capability], table))),
  ];
  for (const cpu of numbers(["resources.cpu", "resources.replica-cpu"])) {
    for (const memory of numbers(["resources.memory", "resources.replica-memory"])) {
      const candidate = { ...program, props: withResources(program.props, cpu, memory) };
      const count = resources(candidate);
      if (count === 0) return candidate;
      if (count < best.count) best = { program: candidate, count };
    }
  }
  return best.program;
}

/** All containers get the same. */
function withResources(props: Props, cpu: number | undefined, memory: number | undefined): Props {
  const resources = { ...(cpu !== undefined && { cpu }), ...(memory !== undefined && { memory }) };
  const others = ["sidecars", "initContainers"].filter((field) => field in props);
  const lists = others.map((field) => [field, (props[field] as Props[]).map((one) => ({ ...one, ...resources }))]);
  return { ...props, ...resources, ...Object.fromEntries(lists) };
}
