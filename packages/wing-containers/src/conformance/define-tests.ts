import { describe, it } from "node:test";
import type { SuiteTest } from "./select-tests";

/** How many of the tests have passed so far. */
export interface Counts {
  readonly total: number;
  readonly passed: number;
}

/** Tests that run at once, where they may: running programs mostly wait. */
const AT_ONCE = 5;

/**
 * Defines tests in Node's test runner, which starts when this process has nothing else to do.
 *
 * @returns counts that go on counting
 */
export function defineTests(tests: readonly SuiteTest[], { sideBySide }: { readonly sideBySide: boolean }): Counts {
  const counts = { total: tests.length, passed: 0 };
  define(tests, 0);
  return counts;

  function define(some: readonly SuiteTest[], depth: number): void {
    for (const members of grouped(some, depth)) {
      const [{ groups, title, timeout, body }] = members;
      const group = groups[depth];
      if (group === undefined) {
        it(title, { timeout }, async () => {
          await body();
          counts.passed += 1;
        });
      } else {
        // One group after the other: what programs show when they run counts for the capabilities, and for the report.
        const concurrency = sideBySide && depth > 0 ? AT_ONCE : 1;
        describe(group, { concurrency }, () => define(members, depth + 1));
      }
    }
  }
}

type Members = [SuiteTest, ...SuiteTest[]];

/** Neighbours that are in the same group. */
function grouped(tests: readonly SuiteTest[], depth: number): readonly Members[] {
  const all: Members[] = [];
  for (const test of tests) {
    const last = all.at(-1);
    const group = test.groups[depth];
    if (last !== undefined && group !== undefined && last[0].groups[depth] === group) last.push(test);
    else all.push([test]);
  }
  return all;
}
