import type { CapabilityCase, Program } from "../cases/capability-case";
import { appOf, WORKLOAD } from "../spec/app-of";
import { expectedSpec } from "../spec/expected-spec";
import { accepted } from "./outcome";
import type { KindContext } from "./suite-context";

/** What the inspector tells of the effect of a capability, and what it should tell. */
export interface SeenPart {
  /** Undefined: nothing. */
  readonly told: unknown;
  readonly expected: unknown;
}

/** Compiles a program that must be accepted, and looks at the part of it that shows a capability. */
export async function seenPart(program: Program, { shows }: CapabilityCase, context: KindContext): Promise<SeenPart> {
  const app = appOf(program);
  const artefact = await accepted(context.synthesise, app);
  const observed = context.subject.inspect(artefact, WORKLOAD);
  return { told: observed === undefined ? undefined : shows(observed), expected: shows(expectedSpec(app)) };
}
