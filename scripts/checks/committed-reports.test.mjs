import assert from "node:assert/strict";
import { test } from "node:test";
import { explainDifference } from "./committed-reports.mjs";

test("a report that changed is to be committed", () => {
  assert.match(explainDifference([{ conformant: true }]), /commit what it wrote/);
});

test("the report of a suite that failed is not to be committed", () => {
  assert.match(explainDifference([{ conformant: true }, { conformant: false }]), /before you commit/);
});
