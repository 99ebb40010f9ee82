import assert from "node:assert/strict";
import { test } from "node:test";
import { countVitest } from "./vitest-suites.mjs";
import { countWing } from "./wing-tests.mjs";

const file = (status, ...tests) => ({ status, assertionResults: tests.map((each) => ({ status: each })) });

test("tests of vitest are counted as they are reported", () => {
  const report = { numPassedTests: 2, numFailedTests: 1, testResults: [file("failed", "passed", "passed", "failed")] };
  assert.deepEqual(countVitest(report, 1), { passed: 2, failed: 1 });
});

test("a file that cannot be loaded is a failure", () => {
  const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file("passed", "passed"), file("failed")] };
  assert.deepEqual(countVitest(report, 1), { passed: 1, failed: 1 });
});

test("a bad exit that no test explains is a failure", () => {
  const report = { numPassedTests: 1, numFailedTests: 0, testResults: [file("passed", "passed")] };
  assert.deepEqual(countVitest(report, 1), { passed: 1, failed: 1 });
});

test("a Wing test that is unsupported is a failure although wing ends with 0", () => {
  const results = { "main.w": { one: { pass: true }, two: { pass: false, unsupported: true } } };
  assert.deepEqual(countWing({ results }, 0), { passed: 1, failed: 1 });
});

test("an example without tests is a failure", () => {
  assert.deepEqual(countWing({ results: {} }, 0), { passed: 0, failed: 1 });
});
