import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProbedTask, probedTask } from "./probed-task";

let task: ProbedTask;

beforeAll(async () => {
  task = await probedTask();
}, 60_000);

afterAll(() => task?.remove(), 60_000);

const QUICK = ["period=100", "timeout=300", "failures=2"];

test.each([
  [["http", "8080", "path=/status/500"], "HTTP status 500"],
  [["http", "8080", "path=/status/404?a=b"], "HTTP status 404"],
  [["http", "8080", "path=/status/199"], "HTTP status 199"],
  [["http", "8080", "path=/silent"], "no answer in time"],
  [["http", "8080", "path=/reset"], "connection reset"],
  [["http", "8080", "path=/closes"], "the connection was closed without an answer"],
  [["http", "8081"], "the answer is not HTTP/1"],
  [["http", "8082"], "connection refused"],
  [["tcp", "8082"], "connection refused"],
  [["grpc", "50051", "service=broken"], "the server does not say SERVING"],
  [["grpc", "50051", "service=unknown"], "the server knows no such service"],
  [["grpc", "8081"], "the answer is not HTTP/2"],
  [["grpc", "8082"], "connection refused"],
])("liveness by %j ends the prober, which says why", { timeout: 30_000 }, async (check, why) => {
  const prober = await task.watch("liveness", ...check, ...QUICK);
  const { code, output } = await prober.end();
  expect({ code, output }).toEqual({
    code: 1,
    output: `main: liveness has failed too often, the replica is replaced: ${why}`,
  });
});

test.each([
  [["http", "8080", "path=/status/200"]],
  [["http", "8080", "path=/status/302"]],
  [["http", "8080", "path=/status/399"]],
  [["tcp", "8080"]],
  [["grpc", "50051"]],
  [["grpc", "50051", "service=shop"]],
])("readiness by %j succeeds", { timeout: 30_000 }, async (check) => {
  const prober = await task.watch("readiness", ...check, ...QUICK);
  await expect.poll(() => prober.isReady(), { timeout: 20_000 }).toBe(true);
  expect(await prober.output()).toContain("main: readiness succeeds");
  await prober.stop();
});

test("headers are sent, and replace those that are sent anyway", { timeout: 30_000 }, async () => {
  const path = "/status/200?headers";
  const headers = ["header=Host: example.com", "header=X-Token: a b: c"];
  const prober = await task.watch("readiness", "http", "8080", `path=${path}`, ...headers, ...QUICK);
  await expect.poll(async () => (await task.seen(path)).length, { timeout: 20_000 }).toBeGreaterThan(0);
  const [first] = await task.seen(path);
  expect(first?.headers).toMatchObject({ host: "example.com", "x-token": "a b: c", connection: "close" });
  await prober.stop();
});

test("SIGTERM ends it at once, as a success", { timeout: 30_000 }, async () => {
  const prober = await task.watch("liveness", "tcp", "8080", "period=600000");
  const before = Date.now();
  await prober.stop();
  expect(Date.now() - before).toBeLessThan(10_000);
  expect((await prober.end()).code).toBe(0);
});
