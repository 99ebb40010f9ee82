import { expect, test } from "vitest";
import { SCENARIOS } from "../../src/index";

test.each(SCENARIOS)("the scenario says what kind of workloads it is about: $title", ({ files, kind = "service" }) => {
  const program = files["main.w"] ?? "";
  const has = (name: string) => new RegExp(`\\b(new|extends) containers\\.${name}\\b`).test(program);
  const kinds = [has("Service") ? "service" : "", has("Function") ? "function" : ""].filter((one) => one !== "");
  expect(kinds.length === 0 ? ["service"] : kinds).toContain(kind);
});
