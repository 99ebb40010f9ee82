import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "../fields/compiled-app";
import type { FunctionClient, RunningApp } from "../fields/running-app";
import { functionServer } from "./function-server";

const PROGRAM = `
  new containers.Function(image: "./fn") as "plain";
  new containers.Function(image: "./fn/Dockerfile", env: { FUNCTION_PATH: "/call/me", PORT: "9000" }, port: 9000) as "at path";
`;

let app: CompiledApp;
let running: RunningApp;
let fn: FunctionClient;

beforeAll(async () => {
  app = await compileApp(PROGRAM, functionServer("results"));
  running = await app.start();
  fn = running.fn("plain");
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test.each([{ a: [1, { b: "ü" }] }, [], [1, "two"], "text", "", 0, -1.5, true, false])("returns %j", async (value) => {
  expect(await fn.invoke(value)).toEqual(value);
});

test("null, no event, 204 and an empty body are null", async () => {
  expect(await fn.invoke(null)).toBeUndefined();
  expect(await fn.invoke()).toBeUndefined();
  expect(await fn.invoke({ do: "nothing" })).toBeUndefined();
  expect(await fn.invoke({ do: "empty" })).toBeUndefined();
  await running.untilTold("plain", /^got null$/);
});

test("is invoked by POST with an id, a deadline and a trace", async () => {
  const before = Date.now();
  const { method, url, headers } = (await fn.invoke({ do: "request" })) as {
    method: string;
    url: string;
    headers: Record<string, string>;
  };
  expect([method, url, headers["content-type"]]).toEqual(["POST", "/", "application/json"]);
  expect(headers["x-wing-invocation-id"]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  const deadline = Number(headers["x-wing-deadline-ms"]);
  expect(deadline).toBeGreaterThanOrEqual(before + 60_000);
  expect(deadline).toBeLessThanOrEqual(Date.now() + 60_000);
});

test("is invoked at FUNCTION_PATH and its own port", { timeout: 30_000 }, async () => {
  expect(await running.fn("at path").invoke({ do: "request" })).toMatchObject({ method: "POST", url: "/call/me" });
  expect(await running.fn("at path").invoke({ do: "env", name: "PORT" })).toBe("9000");
});

test("the container's error is the caller's: message, name and stack", async () => {
  const error = await fn.invoke({ do: "fail", message: "no such order" }).catch((caught: Error) => caught);
  if (!(error instanceof Error)) throw new Error(`It returned ${JSON.stringify(error)}.`);
  expect(error.message).toBe("no such order");
  expect(error.name).toBe("TypeError");
  expect(error.stack).toMatch(/^TypeError: no such order\n {4}at .*server\.js:\d+/);
});

test("a failure without details says what was answered", async () => {
  await expect(fn.invoke({ do: "refuse" })).rejects.toThrow(/^plain answered 503: not now$/);
});

test("a body that is not JSON is against the contract", async () => {
  await expect(fn.invoke({ do: "text" })).rejects.toThrow(
    /^plain answered 200 with a body that is not JSON: just words\nA function answers one JSON value/,
  );
});

test("events and results of more than 6 MB are refused", { timeout: 30_000 }, async () => {
  const limit = 6 * 1024 * 1024;
  expect(await fn.invoke("x".repeat(limit - 2))).toHaveLength(limit - 2);
  await expect(fn.invoke("x".repeat(limit - 1))).rejects.toThrow(/the event has 6291457 bytes/);
  await expect(fn.invokeAsync("x".repeat(limit - 1))).rejects.toThrow(/the event has 6291457 bytes/);
  await expect(fn.invoke({ do: "large", length: limit })).rejects.toThrow(/the result has more than 6291456 bytes/);
  expect(await fn.invoke("goes on")).toBe("goes on");
});

test("invokeAsync does not wait, and tells failures", async () => {
  await fn.invokeAsync({ do: "fail", message: "too late to catch" });
  const { level, message } = await running.untilTold("plain", /asynchronous/);
  expect(level).toBe("error");
  expect(message).toMatch(/^An asynchronous invocation failed: TypeError: too late to catch\n {4}at /);
  await fn.invokeAsync("goes on");
  await running.untilTold("plain", /^got "goes on"$/);
});
