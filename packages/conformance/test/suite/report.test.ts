import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { native } from "@wing-containers/core/capabilities";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type ConformanceReport,
  type ConformanceSubject,
  describeProviderConformance,
  referenceProvider,
} from "../../src/index";
import { behavingAs } from "../mutants/break-reference";
import { collectTests } from "./collect-tests";

/** Milliseconds: a whole suite. */
const timeout = 60_000;
const folder = mkdtempSync(join(tmpdir(), "wing-containers-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a whole suite as a test runner would, which goes on after failures. */
async function reportOf(subject: ConformanceSubject, name: string): Promise<string> {
  const report = join(folder, "made/when/missing", name);
  for (const { body } of collectTests((kit) => describeProviderConformance(kit, { ...subject, report }))) {
    await body().catch(() => undefined);
  }
  return readFileSync(report, "utf8");
}

let passed: string;
beforeAll(async () => {
  passed = await reportOf({ ...referenceProvider, version: "1.2.3" }, "passed.json");
}, timeout);

test("a report says how each capability was declared and seen", () => {
  const report: ConformanceReport = JSON.parse(passed);
  expect(report.provider).toEqual({ id: "reference", version: "1.2.3" });
  expect(report.conformant).toBe(true);
  expect(report.capabilities["process.env"]).toEqual({
    level: "core",
    declared: "native",
    seen: ["artefact", "inspect"],
    result: "passed",
  });
  expect(report.capabilities["port.udp"]).toEqual({
    level: "extended",
    declared: "unsupported",
    seen: ["refused"],
    result: "passed",
  });
  expect(report.capabilities["resources.ephemeral-storage"]).toMatchObject({ declared: "emulated", seen: [] });
  expect(report.laws["the same app is compiled to the same files"]).toBe("passed");
});

test("a report says apart how it was declared and seen for functions, where that is another answer", () => {
  const { capabilities }: ConformanceReport = JSON.parse(passed);
  expect(capabilities["sidecar.container"]).toEqual({
    level: "extended",
    declared: "native",
    seen: ["artefact", "inspect"],
    result: "passed",
    functions: { declared: "unsupported", seen: ["refused"], result: "passed" },
  });
  // Only functions can ask for it.
  expect(capabilities["function.timeout"]).toEqual({
    level: "extended",
    declared: "limited",
    seen: ["artefact", "inspect"],
    result: "passed",
  });
});

test("keys of a report are sorted", () => {
  const report: ConformanceReport = JSON.parse(passed);
  for (const part of [report.capabilities, report.laws, report.scenarios]) {
    expect(Object.keys(part)).toEqual(Object.keys(part).sort());
  }
});

test("a report is written where something failed too, and is not conformant", { timeout }, async () => {
  const report: ConformanceReport = JSON.parse(await reportOf(behavingAs("port.udp", native), "failed.json"));
  expect(report.conformant).toBe(false);
  expect(report.capabilities["port.udp"]).toMatchObject({ declared: "unsupported", seen: [], result: "failed" });
  expect(report.capabilities["port.tcp"]?.result).toBe("passed");
});

test("what fails for functions alone is told of them alone", { timeout }, async () => {
  const subject = behavingAs("sidecar.container", native, "function");
  const report: ConformanceReport = JSON.parse(await reportOf(subject, "functions.json"));
  expect(report.conformant).toBe(false);
  expect(report.capabilities["sidecar.container"]).toMatchObject({
    result: "passed",
    functions: { declared: "unsupported", seen: [], result: "failed" },
  });
});

test("equal results make equal reports", { timeout }, async () => {
  expect(await reportOf({ ...referenceProvider, version: "1.2.3" }, "again.json")).toBe(passed);
});
