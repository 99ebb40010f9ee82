import { afterAll, beforeAll, expect, test } from "vitest";
import { type ProbedTask, probedTask } from "./probed-task";

let task: ProbedTask;

beforeAll(async () => {
  task = await probedTask();
}, 60_000);

afterAll(() => task?.remove(), 60_000);

test("the other checks wait until startup has succeeded once", { timeout: 60_000 }, async () => {
  const prober = await task.watch(
    ...["startup", "http", "8080", "path=/late/4", "period=300", "failures=10"],
    ...["readiness", "http", "8080", "path=/late/2", "period=300", "successes=2"],
    ...["liveness", "http", "8080", "path=/breaks/20", "period=300", "failures=2"],
  );
  expect((await prober.end()).code).toBe(1);
  const [startup, readiness, liveness] = await Promise.all(["/late/4", "/late/2", "/breaks/20"].map(task.seen));
  expect(startup).toHaveLength(5);
  const started = startup?.at(-1)?.at ?? 0;
  expect(readiness?.[0]?.at).toBeGreaterThanOrEqual(started);
  expect(liveness?.[0]?.at).toBeGreaterThanOrEqual(started);
  // Two more than those that succeed.
  expect(liveness).toHaveLength(22);
  expect((await prober.output()).split("\n").slice(0, 1)).toEqual(["main: startup succeeds"]);
});

test("startup that never succeeds ends it after as many failures as are allowed", { timeout: 30_000 }, async () => {
  const prober = await task.watch("startup", "http", "8080", "path=/status/503?s", "period=100", "failures=4");
  expect(await prober.end()).toEqual({
    code: 1,
    output: "main: startup has failed too often, the replica is replaced: HTTP status 503",
  });
  expect(await task.seen("/status/503?s")).toHaveLength(4);
});

test("the first check comes after the delay, the next ones a period apart", { timeout: 30_000 }, async () => {
  const path = "/status/503?t";
  const before = Date.now();
  const prober = await task.watch("liveness", "http", "8080", `path=${path}`, "delay=2000", "period=500", "failures=4");
  await prober.end();
  const times = (await task.seen(path)).map(({ at }) => at);
  expect((times[0] ?? 0) - before).toBeGreaterThanOrEqual(2_000);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  expect(gaps).toHaveLength(3);
  // The server may see one of them later than it was made.
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(400);
  expect((times.at(-1) ?? 0) - before).toBeGreaterThanOrEqual(2_000 + 3 * 500);
});

test("only failures in a row count", { timeout: 30_000 }, async () => {
  // It fails three times, and then no more.
  const prober = await task.watch(
    ...["liveness", "http", "8080", "path=/late/3", "period=100", "failures=4"],
    ...["readiness", "http", "8080", "path=/late/6", "period=100"],
  );
  await expect.poll(() => prober.isReady(), { timeout: 20_000 }).toBe(true);
  expect((await task.seen("/late/3")).length).toBeGreaterThan(4);
  await prober.stop();
  expect((await prober.end()).code).toBe(0);
});

test("ready is what has succeeded as often as asked for, and it stays so", { timeout: 30_000 }, async () => {
  const path = "/breaks/3";
  const prober = await task.watch(
    ...["readiness", "http", "8080", `path=${path}`, "delay=1500", "period=200", "successes=3", "failures=2"],
  );
  expect(await prober.isReady()).toBe(false);
  await expect.poll(() => prober.isReady(), { timeout: 20_000 }).toBe(true);
  expect((await task.seen(path)).length).toBeGreaterThanOrEqual(3);
  await expect.poll(() => prober.output(), { timeout: 20_000 }).toContain("main: readiness fails: HTTP status 503");
  expect(await prober.isReady()).toBe(true);
  await prober.stop();
});

test("a slow check of one role does not hold up another one", { timeout: 30_000 }, async () => {
  const prober = await task.watch(
    ...["readiness", "http", "8080", "path=/silent", "period=100", "timeout=20000"],
    ...["liveness", "http", "8080", "path=/breaks/5", "period=200", "failures=1"],
  );
  const before = Date.now();
  expect((await prober.end()).code).toBe(1);
  expect(Date.now() - before).toBeLessThan(15_000);
});
