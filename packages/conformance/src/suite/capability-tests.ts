import { CAPABILITIES, type Capability } from "@wing-containers/core/provider";
import { kindsThatAsk } from "../cases/kinds-that-ask";
import { answeredKinds } from "../provider/answered-kinds";
import { acceptedTests } from "./accepted-tests";
import { contextFor } from "./context-for";
import { recorded } from "./evidence";
import { limitedTests } from "./limited-tests";
import { refusedTests } from "./refused-tests";
import { COMPILE_TIMEOUT, type KindContext, type SuiteContext } from "./suite-context";

/** One test of a capability; its title goes on from the capability's name. */
export interface CapabilityTest {
  readonly title: string;
  run(): Promise<void>;
}

/** Tests every capability as it is declared, in both directions; for functions again, where the answer to them is another. */
export function describeCapabilities(context: SuiteContext): void {
  const { kit, subject, evidence } = context;
  const contexts = { service: contextFor("service", context), function: contextFor("function", context) };
  const known = Object.keys(CAPABILITIES) as Capability[];
  const declared = (answers: object) =>
    Object.entries(answers).flatMap(([capability, support]) => (support === undefined ? [] : [capability]));
  const test = (title: string, body: () => void) =>
    kit.it(title, COMPILE_TIMEOUT, () => recorded(evidence.others, title, async () => body()));
  test("every capability is declared and has a case", () => {
    kit.expect(declared(subject.description.capabilities).sort()).toEqual([...known].sort());
    kit.expect(Object.keys(contexts.service.cases).sort()).toEqual([...known].sort());
  });
  const { functions } = subject.description;
  if (functions !== undefined) {
    test("what is declared for functions is what functions can ask for", () => {
      const possible: readonly string[] = known.filter((capability) => kindsThatAsk(capability).includes("function"));
      kit.expect(declared(functions).filter((capability) => !possible.includes(capability))).toEqual([]);
    });
  }
  for (const capability of known) {
    for (const [index, kind] of answeredKinds(capability, subject.description).entries()) {
      // The first test says so.
      if (contexts[kind].cases[capability] === undefined) continue;
      kit.describe(index === 0 ? capability : `${capability}, as a ${kind}`, () => {
        for (const { title, run } of testsOf(capability, contexts[kind])) {
          kit.it(title, COMPILE_TIMEOUT, () => recorded(evidence.capabilities[kind], capability, run));
        }
      });
    }
  }
}

function testsOf(capability: Capability, context: KindContext): readonly CapabilityTest[] {
  if (context.table[capability].level === "unsupported") return refusedTests(capability, context);
  return [...acceptedTests(capability, context), ...limitedTests(capability, context)];
}
