import type { Capability, CapabilityTable } from "@wing-containers/core/provider";
import type { Props } from "../app/prop-values";
import type { CapabilityCase, Program } from "../cases/capability-case";
import { acceptedResources, type Resources } from "./accepted-resources";
import { askedBy, violationsOf } from "./violations-of";

type Cases = Readonly<Record<Capability, CapabilityCase>>;

/**
 * Gives the containers of a program CPU and memory that a provider accepts, where it does not accept the defaults. What
 * else it does not accept stays.
 */
export function fitProgram(program: Program, cases: Cases, table: CapabilityTable): Program {
  if (resourcesFit(program, table)) return program;
  for (const others of [undefined, acceptedAlone(cases, table)]) {
    const candidate = others === undefined ? program : withOthers(program, others);
    const asked = askedBy(candidate);
    const [resources] = asked === undefined ? [] : acceptedResources(asked, cases, table);
    if (resources !== undefined) return { ...candidate, props: { ...candidate.props, ...resources } };
  }
  return program;
}

function resourcesFit(program: Program, table: CapabilityTable): boolean {
  const problems = violationsOf(program, table) ?? [];
  return problems.every(
    ({ capability }) => !capability.startsWith("resources.replica") && !/^resources\.(cpu|memory)$/.test(capability),
  );
}

/** The least that a provider accepts of one container. */
function acceptedAlone(cases: Cases, table: CapabilityTable): Resources | undefined {
  const asked = (["resources.cpu", "resources.memory"] as const).map((capability) => ({
    capability,
    path: "",
    container: "",
    value: 0,
  }));
  const [least] = acceptedResources(asked, cases, table);
  return least;
}

/** All containers but the main one get the same. */
function withOthers(program: Program, resources: Resources): Program {
  const lists = ["sidecars", "initContainers"].filter((field) => field in program.props);
  const fitted = lists.map((field) => [
    field,
    (program.props[field] as Props[]).map((one) => ({ ...one, ...resources })),
  ]);
  return { ...program, props: { ...program.props, ...Object.fromEntries(fitted) } };
}
