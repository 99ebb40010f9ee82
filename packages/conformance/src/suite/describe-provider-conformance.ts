import type { TestKit } from "../kit/test-kit";
import { LAWS } from "../laws/laws";
import type { ConformanceSubject } from "../provider/conformance-subject";
import { toReport } from "../report/to-report";
import { writeReport } from "../report/write-report";
import { SCENARIOS } from "../scenarios/scenarios";
import { describeCapabilities } from "./capability-tests";
import { checkSubject } from "./check-subject";
import { Evidence, recorded } from "./evidence";
import { remembering } from "./remembering";
import { describeScenarios } from "./scenario-tests";
import { COMPILE_TIMEOUT, type SuiteContext } from "./suite-context";

/**
 * Defines the tests that prove a provider: the scenarios, where it can run things; every capability as it is declared; the laws. The
 * last test writes the report, also where others failed.
 *
 * ```ts
 * describeProviderConformance({ it, describe, expect }, {
 *   description,
 *   synthesise: wingSynthesis({ platform: require.resolve("../lib/index.js"), target: "sim" }),
 *   inspect,
 * });
 * ```
 *
 * @throws TypeError where the subject lacks something
 */
export function describeProviderConformance(kit: TestKit, subject: ConformanceSubject): void {
  checkSubject(subject);
  const context: SuiteContext = {
    kit,
    subject,
    synthesise: remembering(subject.synthesise),
    scenarios: SCENARIOS,
    evidence: new Evidence(),
  };
  kit.describe(`conformance of ${subject.description.id}`, () => {
    // First, because a capability may be seen by behaviour only.
    describeScenarios(context);
    kit.describe("capabilities", () => describeCapabilities(context));
    kit.describe("laws", () => describeLaws(context));
    const { report } = subject;
    if (report === undefined) return;
    kit.it("the report is written", COMPILE_TIMEOUT, async () => writeReport(report, toReport(context)));
  });
}

function describeLaws(context: SuiteContext): void {
  for (const { title, check } of LAWS) {
    context.kit.it(title, COMPILE_TIMEOUT, () => recorded(context.evidence.laws, title, () => check(context)));
  }
}
