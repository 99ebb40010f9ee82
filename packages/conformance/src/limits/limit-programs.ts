import type { Capability, CapabilityTable } from "@wing-containers/core/provider";
import type { CapabilityCase, Program } from "../cases/capability-case";
import { askedByCalls } from "../spec/asked-by-calls";
import { candidates, partnersOf } from "./candidates";
import { fitProgram } from "./fit-program";
import { violationsOf } from "./violations-of";

type Cases = Readonly<Record<Capability, CapabilityCase>>;

/** Programs per value and side; beyond that, pairs with many rows repeat themselves. */
const MOST_PROGRAMS = 3;

/** Programs that ask for one capability, by whether its limits accept them. */
export interface LimitPrograms {
  readonly inside: readonly Program[];
  /** Refused at the path of the case, and maybe at those of numbers that go together with it. */
  readonly outside: readonly Program[];
}

/** Programs on both sides of each edge of a capability's limits. */
export function limitPrograms(capability: Capability, cases: Cases, table: CapabilityTable): LimitPrograms {
  const one = cases[capability];
  const inside: Program[] = [];
  const outside: Program[] = [];
  for (const programs of variants(capability, cases, table)) {
    const judged = programs.map((program) => ({ program, problems: violationsOf(program, table) }));
    const good = judged.filter(({ problems }) => problems?.length === 0);
    // The value itself must be what is refused, rather than another number that it is given together with.
    const bad = judged.filter(({ problems, program }) =>
      problems?.some(({ path }) => path === pathIn(program, capability, one)),
    );
    inside.push(...ends(good.map(({ program }) => program)));
    outside.push(...ends(bad.map(({ program }) => program)));
  }
  return { inside, outside };
}

/** Where a program asks: a call's path has its arguments in it. */
export function pathIn(program: Program, capability: Capability, { path }: CapabilityCase): string {
  return askedByCalls(program).find((asked) => asked.capability === capability)?.path ?? path;
}

/** For each value, the programs that have it. */
function variants(capability: Capability, cases: Cases, table: CapabilityTable): readonly (readonly Program[])[] {
  const { asking, value, path } = cases[capability];
  if (value === undefined) return [];
  if (!("range" in value)) {
    const support = table[capability];
    const listed = support.level === "limited" ? ((support.limits.values ?? []) as readonly string[]) : [];
    return [...new Set([...listed, ...value.choices])].map((text) => [fitProgram(value.program(text), cases, table)]);
  }
  const fitted = fitProgram(asking, cases, table);
  const partners = partnersOf(capability, table).filter((partner) => cases[partner].path !== path);
  return candidates(capability, cases[capability], table).map((number) => {
    const program = { ...fitted, props: value.put(fitted.props, number) };
    const paired = partners.reduce<Program[]>(
      (all, partner) => all.flatMap((each) => withPartner(each, partner, cases, table)),
      [program],
    );
    return [program, ...paired];
  });
}

function withPartner(program: Program, partner: Capability, cases: Cases, table: CapabilityTable): Program[] {
  const { value } = cases[partner];
  if (value === undefined || !("range" in value)) return [program];
  return candidates(partner, cases[partner], table).map((number) => ({
    ...program,
    props: value.put(program.props, number),
  }));
}

/** The first ones, and the last. */
function ends(programs: readonly Program[]): readonly Program[] {
  if (programs.length <= MOST_PROGRAMS) return programs;
  return [...programs.slice(0, MOST_PROGRAMS - 1), ...programs.slice(-1)];
}
