import type { Capability } from "@wing-containers/core/provider";
import type { Program } from "../cases/capability-case";
import { fitProgram } from "../limits/fit-program";
import { answeredKind } from "../provider/answered-kinds";
import { appOf } from "../spec/app-of";
import { askingProgram } from "./asking-program";
import type { CapabilityTest } from "./capability-tests";
import { accepted } from "./outcome";
import { seenPart } from "./seen-part";
import type { KindContext } from "./suite-context";

/** A capability that a provider has must be accepted, change what is written, and be seen. */
export function acceptedTests(capability: Capability, context: KindContext): readonly CapabilityTest[] {
  const { kind, cases, table, synthesise, evidence, kit } = context;
  const one = cases[capability];
  const support = table[capability];
  const noEffect = support.level === "emulated" && support.noEffect;
  const asking = () => askingProgram(capability, cases, table);
  const plain = () => one.plain && fitProgram(one.plain, cases, table);
  const changes: CapabilityTest = {
    title: "changes what is written",
    async run() {
      const files = async (program: Program | undefined) => (await accepted(synthesise, appOf(program))).files;
      if (JSON.stringify(await files(asking())) === JSON.stringify(await files(plain())))
        throw new Error(`The files are the same with and without it.\n${describePrograms(asking(), plain())}`);
      evidence.see(capability, kind, "artefact");
    },
  };
  const seen: CapabilityTest = {
    title: "is seen as it was asked for, and not seen where it was not",
    async run() {
      const part = await seenPart(asking(), one, context);
      if (part.told !== undefined) {
        kit.expect(part.told).toEqual(part.expected);
        evidence.see(capability, kind, "inspect");
      } else if (!evidence.saw(capability, kind, "behaviour")) throw new Error(unseen(capability, one.path, context));
      const without = plain();
      if (without === undefined) return;
      const { told, expected } = await seenPart(without, one, context);
      if (told !== undefined) kit.expect(told).toEqual(expected);
    },
  };
  const accepts: CapabilityTest = {
    title: "is accepted, without a diagnostic",
    run: async () => void (await accepted(synthesise, appOf(asking()))),
  };
  return noEffect ? [accepts] : [accepts, changes, seen];
}

function describePrograms(asking: Program, plain: Program | undefined): string {
  return `With:    ${JSON.stringify(asking)}\nWithout: ${JSON.stringify(plain ?? "an app without workloads")}`;
}

function unseen(capability: Capability, path: string, { kind, subject, scenarios }: KindContext): string {
  const proving = scenarios
    .filter(
      (one) =>
        one.proves.includes(capability) &&
        answeredKind(capability, one.kind ?? "service", subject.description) === kind,
    )
    .map(({ title }) => `"${title}"`);
  const behaviour =
    proving.length === 0
      ? "no scenario proves it"
      : `of the scenarios that prove it (${proving.join(", ")}) none passed${subject.run === undefined ? ", because there is no `run`" : ""}`;
  return `Nobody has seen it: \`inspect\` says nothing of ${path === "" ? "the workload" : path}, and ${behaviour}. Let \`inspect\` tell it, give \`run\`, or declare it \`emulated(…, { noEffect: true })\` if nothing comes of it.`;
}
