import { isDeepStrictEqual } from "node:util";
import type { Capability, CapabilityTable } from "@wing-containers/core/provider";
import type { CapabilityCase, Program } from "../cases/capability-case";
import { fitProgram } from "../limits/fit-program";
import { limitPrograms } from "../limits/limit-programs";
import { violationsOf } from "../limits/violations-of";
import { appOf } from "../spec/app-of";
import { expectedSpec } from "../spec/expected-spec";

type Cases = Readonly<Record<Capability, CapabilityCase>>;

/**
 * The program that asks for a capability, with a value that the provider accepts and that is not the one without it. Where
 * there is none, the case's own: the tests then say why it is not accepted.
 */
export function askingProgram(capability: Capability, cases: Cases, table: CapabilityTable): Program {
  const { asking, plain, shows } = cases[capability];
  const without = plain && shows(expectedSpec(appOf(fitProgram(plain, cases, table))));
  const isGood = (program: Program) =>
    violationsOf(program, table)?.length === 0 && !isDeepStrictEqual(shows(expectedSpec(appOf(program))), without);
  const fitted = fitProgram(asking, cases, table);
  if (isGood(fitted)) return fitted;
  return (
    sameField(capability, cases)
      .flatMap((one) => limitPrograms(one, cases, table).inside)
      .find(isGood) ?? fitted
  );
}

/** The capabilities that are asked for by the same number, such as `resources.cpu` and `resources.replica-cpu`. */
function sameField(capability: Capability, cases: Cases): readonly Capability[] {
  const { path, value } = cases[capability];
  if (value === undefined) return [];
  return (Object.keys(cases) as Capability[]).filter((other) => cases[other].path === path);
}
