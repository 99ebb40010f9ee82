import { type ConformanceSubject, describeProviderConformance } from "../../src/index";
import { collectTests, type Test } from "../suite/collect-tests";

/** The tests of a provider's suite; their titles begin after the provider's. */
export function testsOf(subject: ConformanceSubject): readonly Test[] {
  const tests = collectTests((kit) => describeProviderConformance(kit, subject));
  return tests.map((test) => ({ ...test, title: test.title.slice(test.title.indexOf(" > ") + 3) }));
}

/** Of some tests the titles of those that fail, in the order of the suite. */
export async function failures(subject: ConformanceSubject, titles: readonly string[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { title, body } of testsOf(subject)) {
    if (!titles.includes(title)) continue;
    try {
      await body();
    } catch (error) {
      // A mutant that merely breaks down proves nothing.
      if (error instanceof TypeError) throw error;
      failed.push(title);
    }
  }
  return failed;
}
