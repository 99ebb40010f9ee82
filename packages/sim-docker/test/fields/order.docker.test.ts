import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "./compiled-app";
import type { RunningApp } from "./running-app";

const ends = (word: string, seconds: number) => `trap 'sleep ${seconds}; echo ${word} ends; exit 0' TERM`;

const PROGRAM = `
  let slow = new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "${ends("slow", 0)}; sleep 5; echo slow listens; httpd -p 80; while true; do sleep 0.1; done"],
    port: 80,
    readiness: { tcpSocket: {}, period: 1s },
  ) as "slow";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "${ends("dependent", 1)}; echo dependent begins; while true; do sleep 0.1; done"],
    env: { SLOW: slow.endpoint("http").url },
  ) as "dependent";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "${ends("alone", 1)}; echo alone begins; while true; do sleep 0.1; done"],
  ) as "alone";
`;

let app: CompiledApp;
let running: RunningApp;

const when = (service: string, text: string) =>
  running.told.find(({ of, message }) => of === service && message === text)?.time ?? Number.NaN;

beforeAll(async () => {
  app = await compileApp(PROGRAM);
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("a workload that uses another's address starts when that one is ready, and others do not wait", async () => {
  // Without probes they are ready before they have written anything.
  await running.untilTold("dependent", /^dependent begins$/);
  await running.untilTold("alone", /^alone begins$/);
  expect(when("dependent", "dependent begins")).toBeGreaterThan(when("slow", "slow listens"));
  expect(when("alone", "alone begins")).toBeLessThan(when("slow", "slow listens"));
});

test("all stop side by side, except that one which is used stops after those that use it", {
  timeout: 30_000,
}, async () => {
  const began = Date.now();
  await running.stop();
  // The simulator does not wait long for slow ones.
  for (const service of ["slow", "dependent", "alone"]) await running.untilTold(service, /ends/);
  expect(when("slow", "slow ends")).toBeGreaterThanOrEqual(when("dependent", "dependent ends"));
  expect(when("alone", "alone ends") - began).toBeLessThan(3_000);
});
