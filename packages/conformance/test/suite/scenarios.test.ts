import { emulated, native, type ProviderDescription, unsupported } from "@wing-containers/core/capabilities";
import { describe, expect, test } from "vitest";
import { type RunningApp, referenceProvider, type Scenario } from "../../src/index";
import { acceptedTests } from "../../src/suite/accepted-tests";
import { contextFor } from "../../src/suite/context-for";
import { Evidence } from "../../src/suite/evidence";
import { describeScenarios } from "../../src/suite/scenario-tests";
import type { SuiteContext } from "../../src/suite/suite-context";
import { collectTests } from "./collect-tests";

const SCENARIO: Scenario = {
  title: "a container is told when it must stop",
  proves: ["process.stop-signal"],
  needs: ["port.http"],
  files: { "main.w": "" },
  check: async () => {},
};

/** An app that does nothing, and tells what was done to it. */
function appOf(calls: string[], change: Partial<RunningApp> = {}): RunningApp {
  return {
    url: async () => "http://127.0.0.1:1",
    lines: async () => [],
    observe: async () => ({}),
    invoke: async () => undefined,
    client: () => ({ start: async () => {}, stop: async () => {}, started: async () => true }),
    stop: async () => void calls.push("stop"),
    leaked: async () => [],
    ...change,
  };
}

/** What a suite is like whose inspector tells nothing. */
function contextOf(scenario: Scenario, app: RunningApp | undefined, description = referenceProvider.description) {
  const evidence = new Evidence();
  const tests = collectTests((kit) => {
    const run = app && { start: async () => app };
    const subject = { ...referenceProvider, description, inspect: () => undefined, ...(run && { run }) };
    context = { kit, subject, synthesise: subject.synthesise, scenarios: [scenario], evidence };
    describeScenarios(context);
  });
  return { context, evidence, tests };
}
let context: SuiteContext;

const seen = (of: SuiteContext, kind: "service" | "function" = "service") =>
  acceptedTests("process.stop-signal", contextFor(kind, of))
    .find(({ title }) => title.startsWith("is seen"))
    ?.run();

test("a capability counts as seen when a scenario that proves it has passed", async () => {
  const calls: string[] = [];
  const suite = contextOf(SCENARIO, appOf(calls));
  await expect(seen(suite.context)).rejects.toThrow('of the scenarios that prove it ("a container is told');
  for (const { body } of suite.tests) await body();
  await seen(suite.context);
  expect(calls).toEqual(["stop"]);
  expect(suite.evidence.scenarios.get(SCENARIO.title)).toBe("passed");
});

test("a scenario that fails proves nothing, and its app is stopped", async () => {
  const calls: string[] = [];
  const check = async () => {
    throw new Error("no signal came");
  };
  const suite = contextOf({ ...SCENARIO, check }, appOf(calls));
  await expect(suite.tests[0]?.body()).rejects.toThrow("no signal came");
  await expect(seen(suite.context)).rejects.toThrow("Nobody has seen it");
  expect(calls).toEqual(["stop"]);
});

test("a scenario whose app leaves something behind fails", async () => {
  const suite = contextOf(SCENARIO, appOf([], { leaked: async () => ["container web-1"] }));
  await expect(suite.tests[0]?.body()).rejects.toThrow("these are left: container web-1");
});

test.each([
  ["unsupported", unsupported("No.", "Leave it out.")],
  ["emulated without an effect", emulated("nothing happens", { noEffect: true })],
])("a scenario is not run where one of its capabilities is %s", (_, support) => {
  const { description } = referenceProvider;
  const capabilities = { ...description.capabilities, "port.http": support };
  const { tests, evidence } = contextOf(SCENARIO, appOf([]), { ...description, capabilities });
  expect(tests).toEqual([]);
  expect(evidence.scenarios.get(SCENARIO.title)).toBe("not run: the provider does not have port.http");
});

describe("where the answer to functions is another one", () => {
  const { description } = referenceProvider;
  const none = unsupported("No.", "Leave it out.");
  const about = (functions: ProviderDescription["functions"] & object) => ({ ...description, functions });

  test("a scenario of functions is run where functions have its capabilities, and one of services where those have", () => {
    const without = about({ "port.http": none });
    expect(contextOf(SCENARIO, appOf([]), without).tests).toHaveLength(1);
    const { tests, evidence } = contextOf({ ...SCENARIO, kind: "function" }, appOf([]), without);
    expect(tests).toEqual([]);
    expect(evidence.scenarios.get(SCENARIO.title)).toBe("not run: the provider does not have port.http");
  });

  test("a scenario proves the answer to its kind only", async () => {
    const suite = contextOf({ ...SCENARIO, kind: "function" }, appOf([]), about({ "process.stop-signal": native }));
    for (const { body } of suite.tests) await body();
    await seen(suite.context, "function");
    await expect(seen(suite.context)).rejects.toThrow(
      "Nobody has seen it: `inspect` says nothing of stopSignal, and no",
    );
  });

  test("a scenario of functions proves what is the same for services", async () => {
    const suite = contextOf({ ...SCENARIO, kind: "function" }, appOf([]), about({}));
    for (const { body } of suite.tests) await body();
    await seen(suite.context);
  });
});

test("a scenario is not run without a harness, nor where it must crash and cannot", async () => {
  expect(contextOf(SCENARIO, undefined).evidence.scenarios.get(SCENARIO.title)).toBe(
    "not run: the provider has no harness",
  );
  const suite = contextOf({ ...SCENARIO, crashes: true, check: () => Promise.reject(new Error("crash")) }, appOf([]));
  for (const { body } of suite.tests) await body();
  expect(suite.evidence.scenarios.get(SCENARIO.title)).toBe("not run: it cannot crash");
  expect(suite.evidence.saw("process.stop-signal", "service", "behaviour")).toBe(false);
});

test("a test of a scenario has the time that the scenario needs", () => {
  expect(contextOf({ ...SCENARIO, timeout: 5 }, appOf([])).tests[0]?.timeout).toBe(5000);
});
