import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CAPABILITIES } from "@wing-containers/core/capabilities";
import { afterAll, expect, test } from "vitest";
import { description } from "../src/description";

const ENTRY = require.resolve("@wing-containers/sim-docker/capabilities");
const RUNS = 9;
/** Milliseconds. */
const MOST = 10;

const folder = mkdtempSync(join(tmpdir(), "wing-containers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds that a fresh process takes to load a module: the least of several, because a busy machine only adds to it. */
function loadTime(module: string): number {
  const program = `const start = performance.now(); require(${JSON.stringify(module)}); console.log(performance.now() - start);`;
  const times = Array.from({ length: RUNS }, () => Number(execFileSync(process.execPath, ["-e", program])));
  return Math.min(...times);
}

test("the entry has the provider's id and an answer to everything", () => {
  const loaded: unknown = require(ENTRY);
  expect(loaded).toEqual({ description });
  expect(description.id).toBe("sim-docker");
  expect(Object.keys(description.capabilities).sort()).toEqual(Object.keys(CAPABILITIES).sort());
});

test("nothing that every provider must have is unsupported", () => {
  const missing = Object.entries(CAPABILITIES).filter(
    ([id, { level }]) =>
      level === "core" && description.capabilities[id as keyof typeof CAPABILITIES].level === "unsupported",
  );
  expect(missing).toEqual([]);
});

test(`the entry loads in less than ${MOST} ms in a fresh process`, () => {
  const empty = join(folder, "empty.cjs");
  writeFileSync(empty, "");
  expect(loadTime(ENTRY) - loadTime(empty)).toBeLessThan(MOST);
}, 60_000);
