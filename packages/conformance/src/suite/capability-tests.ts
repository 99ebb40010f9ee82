import { CAPABILITIES, type Capability } from "@wing-containers/core/provider";
import { acceptedTests } from "./accepted-tests";
import { recorded } from "./evidence";
import { limitedTests } from "./limited-tests";
import { refusedTests } from "./refused-tests";
import { COMPILE_TIMEOUT, type SuiteContext } from "./suite-context";

/** One test of a capability; its title goes on from the capability's name. */
export interface CapabilityTest {
  readonly title: string;
  run(): Promise<void>;
}

/** Tests every capability as it is declared, in both directions. */
export function describeCapabilities(context: SuiteContext): void {
  const { kit, subject, cases, table, evidence } = context;
  kit.it("every capability is declared and has a case", COMPILE_TIMEOUT, () =>
    recorded(evidence.others, "every capability is declared and has a case", async () => {
      const known = Object.keys(CAPABILITIES).sort();
      const declared = Object.entries(subject.description.capabilities).filter(([, support]) => support !== undefined);
      kit.expect(declared.map(([capability]) => capability).sort()).toEqual(known);
      kit.expect(Object.keys(cases).sort()).toEqual(known);
    }),
  );
  for (const capability of Object.keys(table) as Capability[]) {
    // The test above says so.
    if (cases[capability] === undefined) continue;
    kit.describe(capability, () => {
      for (const { title, run } of testsOf(capability, context)) {
        kit.it(title, COMPILE_TIMEOUT, () => recorded(evidence.capabilities, capability, run));
      }
    });
  }
}

function testsOf(capability: Capability, context: SuiteContext): readonly CapabilityTest[] {
  if (context.table[capability].level === "unsupported") return refusedTests(capability, context);
  return [...acceptedTests(capability, context), ...limitedTests(capability, context)];
}
