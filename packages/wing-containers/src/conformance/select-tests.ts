import type { TestKit } from "@wing-containers/conformance";
import { expect } from "expect";
import { UsageError } from "../program/usage-error";

/** A test of the suite. */
export interface SuiteTest {
  /** Titles of the groups around it, the outermost first. */
  readonly groups: readonly string[];
  readonly title: string;
  /** Milliseconds. */
  readonly timeout: number;
  readonly body: () => Promise<void>;
}

/**
 * The tests that a suite defines.
 *
 * @param only source of a regular expression that titles, with those of the groups before them, must match; absent: all
 * @throws UsageError where none matches
 */
export function selectTests(define: (kit: TestKit) => void, only: string | undefined): readonly SuiteTest[] {
  const all: SuiteTest[] = [];
  const groups: string[] = [];
  define({
    describe(title, body) {
      groups.push(title);
      body();
      groups.pop();
    },
    it: (title, { timeout }, body) => all.push({ groups: [...groups], title, timeout, body }),
    expect,
  });
  const pattern = new RegExp(only ?? "", "i");
  // Without the outermost, which is the provider's.
  const selected = all.filter((test) => pattern.test(fullTitle(test)));
  if (selected.length > 0) return selected;
  throw new UsageError({
    message: `The pattern matches none of ${all.length} tests.`,
    given: `--only ${only}`,
    accepted: `a regular expression that matches some title, such as "${all.map(fullTitle).find((title) => title.split(" > ").length > 2)}"`,
    remedy: "Give another pattern, or none to run all tests.",
  });
}

function fullTitle({ groups, title }: SuiteTest): string {
  return [...groups.slice(1), title].join(" > ");
}
