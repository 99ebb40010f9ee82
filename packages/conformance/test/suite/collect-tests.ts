import { expect } from "vitest";
import type { TestKit } from "../../src/index";

/** A test that a suite has defined. */
export interface Test {
  /** Titles of the groups around it, then its own, with ` > ` between them. */
  readonly title: string;
  readonly timeout: number;
  readonly body: () => Promise<void>;
}

/** Tests that are defined through a kit of our own, so that they can be run when and as often as we like. */
export function collectTests(define: (kit: TestKit) => void): readonly Test[] {
  const tests: Test[] = [];
  const groups: string[] = [];
  define({
    describe(title, body) {
      groups.push(title);
      body();
      groups.pop();
    },
    it: (title, { timeout }, body) => tests.push({ title: [...groups, title].join(" > "), timeout, body }),
    expect: (actual) => expect(actual),
  });
  return tests;
}
