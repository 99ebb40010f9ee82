import { CAPABILITIES, type Capability, type Diagnostic } from "@wing-containers/core/provider";
import type { Program } from "../cases/capability-case";
import { withProps } from "../cases/define-case";
import { fitProgram } from "../limits/fit-program";
import { violationsOf } from "../limits/violations-of";
import { appOf, WORKLOAD } from "../spec/app-of";
import { expectedSpec } from "../spec/expected-spec";
import type { CapabilityTest } from "./capability-tests";
import { compile, printApp, refused } from "./outcome";
import type { KindContext } from "./suite-context";

/** A capability that a provider does not have is refused by one diagnostic at the field, and nothing is written. */
export function refusedTests(capability: Capability, context: KindContext): readonly CapabilityTest[] {
  const { kind, cases, table, kit, synthesise, evidence } = context;
  const one = cases[capability];
  const support = table[capability];
  if (support.level !== "unsupported") return [];
  const asking = (): Program => fitProgram(one.asking, cases, table);
  const refusedOnce = (diagnostics: readonly Diagnostic[], as: Diagnostic["severity"]) => {
    const own = diagnostics.filter(({ path }) => path === one.path);
    kit.expect(own.map(({ code, severity }) => [code, severity])).toEqual([["capability.unsupported", as]]);
    // What the program cannot do without may be unsupported too.
    const needed = violationsOf(asking(), table)?.map(({ path }) => path) ?? [];
    const others = diagnostics.map(({ path }) => path).filter((path) => path !== one.path);
    kit.expect(others.filter((path) => !needed.includes(path))).toEqual([]);
    if (as === "warning" && others.length === 0) throw new Error("The app was refused, because of a warning.");
  };
  const refusal: CapabilityTest = {
    title: "is refused once, at its field, and nothing is written",
    async run() {
      refusedOnce(await refused(synthesise, appOf(asking())), "error");
      evidence.see(capability, kind, "refused");
    },
  };
  const warning: CapabilityTest = {
    title: support.harmless
      ? "is dropped with a warning where the program says so"
      : "is refused even where the program asks for warnings, because it does harm",
    async run() {
      const app = appOf(withProps(asking(), { onUnsupported: "warn" }));
      const { artefact, diagnostics } = await compile(synthesise, app);
      // Something harmless may come with what does harm: rules of scaling come with several replicas.
      if (diagnostics !== undefined) return refusedOnce(diagnostics, support.harmless ? "warning" : "error");
      if (!support.harmless) throw new Error(`The app was accepted.\n${printApp(app)}`);
      kit.expect(artefact.output.includes("warning[capability.unsupported]")).toEqual(true);
      const observed = context.subject.inspect(artefact, WORKLOAD);
      const told = observed && one.shows(observed);
      if (told !== undefined && one.plain) kit.expect(told).toEqual(one.shows(expectedSpec(appOf(one.plain))));
    },
  };
  const core: CapabilityTest = {
    title: "is not declared unsupported, because every provider must have it",
    async run() {
      throw new Error(`${capability} is a core capability: ${CAPABILITIES[capability].meaning}`);
    },
  };
  return [refusal, warning, ...(CAPABILITIES[capability].level === "core" ? [core] : [])];
}
