import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "./run-bin";

const ENTRY = join(__dirname, "../node_modules/@wing-containers/sim-docker/lib/index.js");
const fixture = (name: string) => join(__dirname, "fixtures", name);
const SCENARIO = "^behaviour > a process has the program, arguments, variables";

test("a scenario is played on the engine", { timeout: 180_000 }, async () => {
  const harness = ["--inspect", fixture("inspect.ts"), "--run", fixture("run.ts")];
  const { status, stdout } = await runBin(["conformance", ENTRY, ...harness, "--only", SCENARIO]);
  expect(stdout).toMatch(/✓ a process has the program, arguments, variables.*\n/);
  expect(stdout).toContain("1 of 1 tests passed");
  expect(status).toBe(0);
});
