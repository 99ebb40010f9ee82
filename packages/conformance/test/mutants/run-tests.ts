import { expect } from "vitest";
import { type ConformanceSubject, describeProviderConformance } from "../../src/index";

interface Test {
  readonly title: string;
  readonly body: () => Promise<void>;
}

/** The tests of a suite, by title: those of the groups around it, then its own, with ` > ` between them. */
export function testsOf(subject: ConformanceSubject): readonly Test[] {
  const tests: Test[] = [];
  const groups: string[] = [];
  const describe = (title: string, body: () => void): void => {
    groups.push(title);
    body();
    groups.pop();
  };
  const it = (title: string, _: object, body: () => Promise<void>): void => {
    tests.push({ title: [...groups.slice(1), title].join(" > "), body });
  };
  describeProviderConformance({ describe, it, expect: (actual) => expect(actual) }, subject);
  return tests;
}

/** Of some tests, or of all, the titles of those that fail, in the order of the suite. */
export async function failures(subject: ConformanceSubject, titles?: readonly string[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const { title, body } of testsOf(subject)) {
    if (titles !== undefined && !titles.includes(title)) continue;
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
