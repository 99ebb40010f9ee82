import Docker from "dockerode";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "./compiled-app";
import type { RunningApp } from "./running-app";

const PROGRAM = `
  new containers.Service(
    image: "busybox:1.36",
    args: ["sleep", "600"],
    cpu: 0.5,
    memory: 100,
    ephemeralStorage: 50,
    stopGracePeriod: 0s,
  ) as "small";
  new containers.Service(image: "busybox:1.36", args: ["sleep", "600"], cpu: 500, stopGracePeriod: 0s) as "large";
  new containers.Service(image: "busybox:1.36", args: ["sh", "-c", "echo begin; tail /dev/zero"], memory: 16) as "greedy";
  new containers.Service(image: "busybox:1.36", args: ["sleep", "600"], gpu: { count: 1 }) as "graphics";
`;

let app: CompiledApp;
let running: RunningApp;

beforeAll(async () => {
  app = await compileApp(PROGRAM);
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("CPU and memory are limits, with no swap beyond the memory", async () => {
  const [small] = await running.containers("small");
  expect(small?.HostConfig).toMatchObject({ NanoCpus: 5e8, Memory: 100 * 2 ** 20, MemorySwap: 100 * 2 ** 20 });
});

test("more CPU than the machine has is cut, with a warning", async () => {
  const { NCPU } = await new Docker().info();
  const [large] = await running.containers("large");
  expect(large?.HostConfig.NanoCpus).toBe(NCPU * 1e9);
  const { level, message } = await running.untilTold("large", /500 vCPU/);
  expect({ level, message }).toEqual({
    level: "warning",
    message: `main asks for 500 vCPU, but the engine's machine has ${NCPU}: it runs with ${NCPU}.`,
  });
});

test("writable disk is accepted, and said not to be limited", async () => {
  expect(app.output).toBe("");
  const [small] = await running.containers("small");
  expect(small?.State.Running).toBe(true);
});

test("a container that uses more memory than it may is killed, and the report says what to do", {
  timeout: 30_000,
}, async () => {
  const { level, message } = await running.untilTold("greedy", /raise `memory`/);
  expect(level).toBe("warning");
  expect(message).toContain("greedy was killed because it used more memory than it may: raise `memory`.");
  await running.untilTold("greedy", /greedy does not start\./);
});

test("a graphics processor on a machine without one is a clear failure", async () => {
  const { level, message } = await running.untilTold("graphics", /gpu/i);
  expect(level).toBe("error");
  expect(message).toContain("the engine has no driver for the GPU asked for");
  expect(message).toContain("leave out `gpu` for local runs");
});
