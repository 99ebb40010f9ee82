import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const RUNS = 9;

/** Milliseconds that a module takes in a fresh process where others are loaded: the least of several, because a busy machine only adds to it. */
function loadTime(module: string, others: readonly string[]): number {
  const load = (path: string) => `require(${JSON.stringify(require.resolve(path))});`;
  const before = others.map(load).join("");
  const program = `${before} const start = performance.now(); ${load(module)} console.log(performance.now() - start);`;
  const times = Array.from({ length: RUNS }, () =>
    Number(execFileSync(process.execPath, ["-e", program], { encoding: "utf8" })),
  );
  return Math.min(...times);
}

test("the platform adds less than 150 ms to Wing's own for AWS", () => {
  const own = ["@winglang/sdk", "@winglang/sdk/lib/target-tf-aws/platform"];
  expect(loadTime("@wing-containers/aws", own)).toBeLessThan(150);
}, 120_000);

test("the answers to capabilities load in less than 10 ms", () => {
  expect(loadTime("@wing-containers/aws/capabilities", [])).toBeLessThan(10);
}, 60_000);
