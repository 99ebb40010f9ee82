import type { Capability, Diagnostic } from "@wing-containers/core/provider";
import type { Program } from "../cases/capability-case";
import { limitPrograms, pathIn } from "../limits/limit-programs";
import { violationsOf } from "../limits/violations-of";
import { appOf } from "../spec/app-of";
import { advised } from "./advised";
import type { CapabilityTest } from "./capability-tests";
import { accepted, printApp, refused } from "./outcome";
import { seenPart } from "./seen-part";
import type { KindContext } from "./suite-context";

/** A capability with limits is accepted up to them, and refused beyond them with a value that is accepted. */
export function limitedTests(capability: Capability, context: KindContext): readonly CapabilityTest[] {
  const { cases, table, kit, synthesise } = context;
  const one = cases[capability];
  const support = table[capability];
  // Without rules the note says all, to people.
  if (support.level !== "limited" || Object.keys(support.limits).length === 0) return [];
  return [
    {
      title: "is accepted at all edges within its limits, and never seen wrongly",
      async run() {
        const { inside } = limitPrograms(capability, cases, table);
        if (inside.length === 0) throw new Error("No program can ask for it within its limits.");
        for (const program of inside) {
          const { told, expected } = await seenPart(program, one, context);
          if (told !== undefined) kit.expect(told).toEqual(expected);
        }
      },
    },
    {
      title: "is refused at all edges outside its limits, with a value that is accepted",
      async run() {
        for (const program of limitPrograms(capability, cases, table).outside) {
          const diagnostics = await refused(synthesise, appOf(program));
          await checkRefusal(program, diagnostics);
        }
      },
    },
  ];

  async function checkRefusal(program: Program, diagnostics: readonly Diagnostic[]): Promise<void> {
    const own = diagnostics.filter(({ path }) => path === pathIn(program, capability, one));
    kit.expect(own.map(({ code, severity }) => [code, severity])).toEqual([["capability.limited", "error"]]);
    const known = violationsOf(program, table)?.map(({ path }) => path) ?? [];
    kit.expect(diagnostics.map(({ path }) => path).filter((path) => !known.includes(path))).toEqual([]);
    const better = advised(program, own[0] as Diagnostic, capability, context);
    if (better === undefined)
      throw new Error(`It says no value that is accepted: ${own[0]?.remedy}\n${printApp(appOf(program))}`);
    // Where another number is wrong too, its own diagnostic helps.
    if (diagnostics.length === 1) await accepted(synthesise, appOf(better));
  }
}
