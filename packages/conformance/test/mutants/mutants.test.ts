import { expect, test } from "vitest";
import { referenceProvider } from "../../src/index";
import { DECLARATION_MUTANTS } from "./declaration-mutants";
import { FUNCTION_MUTANTS } from "./function-mutants";
import { INSPECTOR_MUTANTS } from "./inspector-mutants";
import { LAWLESS_MUTANTS } from "./lawless-mutants";
import { failures, testsOf } from "./run-tests";
import { WRITING_MUTANTS } from "./writing-mutants";

const MUTANTS = [
  ...DECLARATION_MUTANTS,
  ...WRITING_MUTANTS,
  ...LAWLESS_MUTANTS,
  ...INSPECTOR_MUTANTS,
  ...FUNCTION_MUTANTS,
];

/** Milliseconds: a law that fails compiles some hundred apps more, to find the smallest that breaks it. */
const timeout = 60_000;

test("the reference provider passes the tests that mutants fail", { timeout }, async () => {
  const titles = testsOf(referenceProvider).map(({ title }) => title);
  const named = MUTANTS.flatMap(({ noticedBy }) => noticedBy).filter(
    (title) => !title.includes("is not declared unsupported"),
  );
  expect(named.filter((title) => !titles.includes(title))).toEqual([]);
  expect(await failures(referenceProvider, named)).toEqual([]);
});

test.each(MUTANTS)(
  "a provider that $defect fails the tests that are about it",
  { timeout },
  async ({ subject, noticedBy }) => {
    expect(noticedBy).not.toEqual([]);
    expect([...(await failures(subject, noticedBy))].sort()).toEqual([...noticedBy].sort());
  },
);
