import { expect, test } from "vitest";
import { runsSimulator } from "../../src/runs-simulator";

const run = (args: string[], env: NodeJS.ProcessEnv = {}) => runsSimulator({ argv: ["node", "wing", ...args], env });

test.each([
  ["test", "-t", "@wing-containers/sim-docker", "main.w"],
  ["--no-update-check", "test", "main.w"],
  ["it", "-t", "sim", "main.w"],
  ["run", "main.w"],
])("wing %s", (...args) => {
  expect(run(args)).toBe(true);
});

test.each([["compile", "test"], ["pack"], ["main.w"], []])("not wing %s", (...args) => {
  expect(run(args)).toBe(false);
});

test("not the compiler's own process", () => {
  expect(run(["test"], { WING_PLATFORMS: "sim" })).toBe(false);
});
