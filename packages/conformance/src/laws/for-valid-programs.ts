import fc from "fast-check";
import type { Props } from "../app/prop-values";
import type { Program } from "../cases/capability-case";
import { contextsOf } from "../suite/context-for";
import type { KindContext, SuiteContext } from "../suite/suite-context";
import { arbitraryProps } from "./arbitrary-props";

/** A valid program; its workload's kind is that of the context. */
export interface ValidProgram extends Program {
  readonly kind: KindContext["kind"];
}

/** Apps per law: enough to find what breaks in one of ten, at some milliseconds each. */
const RUNS = 25;

/** Fixed, so that a suite that passes passes again; a failure is found again by its props. */
const SEED = 20_261_125;

/** Checks something of many valid programs, of each kind apart; the smallest props that break it are in the error. */
export async function forValidPrograms(
  context: SuiteContext,
  check: (program: ValidProgram, context: KindContext) => Promise<void>,
  runs: number = RUNS,
): Promise<void> {
  for (const own of contextsOf(context)) {
    const { kind, table, subject } = own;
    const provider = { id: subject.description.id, capabilities: table };
    const property = fc.asyncProperty(arbitraryProps(provider, kind), (props: Props) => check({ kind, props }, own));
    await fc.assert(property, { numRuns: runs, seed: SEED, verbose: fc.VerbosityLevel.None });
  }
}
