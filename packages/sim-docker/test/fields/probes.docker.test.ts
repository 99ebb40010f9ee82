import { eventually } from "@wing-containers/engine/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "./compiled-app";
import { echoServer } from "./echo-server";
import type { RunningApp } from "./running-app";

const PROGRAM = `
  new containers.Service(
    image: "./echo",
    ports: [
      { port: 8080 },
      { port: 9000, protocol: containers.Protocol.TCP },
      { port: 9100, protocol: containers.Protocol.GRPC },
    ],
    env: { HTTP_PORT: "8080", TCP_PORT: "9000", HTTP2_PORT: "9100" },
    startup: { tcpSocket: { port: 9000 }, period: 1s },
    readiness: { httpGet: { path: "/ready" }, period: 2s, timeout: 2s, failureThreshold: 1 },
    liveness: { grpc: {}, period: 2s, timeout: 2s, failureThreshold: 2 },
  ) as "probed";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'exit 0' TERM; echo begins; touch /alive; sleep 1; rm /alive; while true; do sleep 0.1; done"],
    liveness: { exec: { command: ["test", "-e", "/alive"] }, period: 2s, timeout: 2s, failureThreshold: 1 },
  ) as "mortal";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'exit 0' TERM; sleep 2; touch /up; while true; do sleep 0.1; done"],
    startup: { exec: { command: ["test", "-e", "/up"] }, period: 5s, timeout: 5s, failureThreshold: 30 },
    liveness: { exec: { command: ["test", "-e", "/up"] }, period: 5s, timeout: 5s, failureThreshold: 1 },
  ) as "gated";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'exit 0' TERM; while true; do sleep 0.1; done"],
    startup: { exec: { command: ["false"] }, period: 5s, timeout: 5s, failureThreshold: 1 },
  ) as "unstartable";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'exit 0' TERM; while true; do sleep 0.1; done"],
    port: 80,
    readiness: { httpGet: { path: "/healthz" }, period: 1s },
    rollout: { healthGracePeriod: 3s },
  ) as "never-ready";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'exit 0' TERM; while true; do sleep 0.1; done"],
    port: 80,
    readiness: { httpGet: {} },
    autoStart: false,
  ) as "undecided";
`;

let app: CompiledApp;
let running: RunningApp;

beforeAll(async () => {
  app = await compileApp(PROGRAM, echoServer("probes"));
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

const count = (service: string, pattern: RegExp) =>
  running.told.filter(({ of, message }) => of === service && pattern.test(message)).length;

test("readiness takes the workload out of traffic, with the reason, and back", { timeout: 30_000 }, async () => {
  expect((await running.get("probed", "/set-ready?value=false")).status).toBe(200);
  const refused = await eventually(async () => {
    const response = await fetch(running.url("probed"));
    return response.status === 503 ? response : undefined;
  });
  expect(await refused?.text()).toContain("readiness probe: GET /ready answered 500");
  expect(refused?.headers.get("retry-after")).toBe("1");
  expect(await running.containers("probed")).toHaveLength(1);
  await running.exec("probed", ["node", "-e", `fetch("http://localhost:8080/set-ready?value=true")`]);
  await eventually(async () => (await running.get("probed")).status === 200);
});

test("liveness by gRPC restarts the container, without counting the start as failed", { timeout: 30_000 }, async () => {
  const [before] = await running.containers("probed");
  await running.get("probed", "/set-live?value=false");
  const { level, message } = await running.untilTold("probed", /liveness/);
  expect(level).toBe("warning");
  expect(message).toMatch(/^probed failed its liveness probe: .*NOT_SERVING.*\nIt is restarted\.$/);
  await eventually(async () => (await running.containers("probed"))[0]?.Id !== before?.Id);
  await eventually(async () => (await running.get("probed")).status === 200);
});

test("liveness by a command restarts at once the first time, then with a growing pause", {
  timeout: 40_000,
}, async () => {
  await running.untilTold("mortal", /It is restarted in 2 s\./, 30_000);
  expect(count("mortal", /^mortal failed its liveness probe: .*\nIt is restarted\.$/)).toBe(1);
  expect(count("mortal", /\nIt is restarted in 1 s\.$/)).toBe(1);
  expect(count("mortal", /^begins$/)).toBeGreaterThan(2);
});

test("liveness and readiness wait for startup", async () => {
  await running.untilTold("gated", /is ready/);
  expect(count("gated", /restarted/)).toBe(0);
});

test("startup that does not succeed restarts the container, and in the end fails the workload", {
  timeout: 30_000,
}, async () => {
  const { level, message } = await running.untilTold("unstartable", /unstartable does not start/);
  expect(level).toBe("error");
  expect(message).toBe("unstartable does not start. unstartable failed its startup probe: false exited with code 1.");
});

test("a workload that does not become ready in time is failed with the reason", { timeout: 30_000 }, async () => {
  const { level, message } = await running.untilTold("never-ready", /not ready after/);
  expect(level).toBe("error");
  expect(message).toMatch(
    /^never-ready is not ready after 3 s \(rollout\.healthGracePeriod\): main is not ready: readiness probe: .+\.$/,
  );
});

test("stopping a workload ends the wait for its readiness", { timeout: 30_000 }, async () => {
  const client = running.client("undecided");
  const starting = client.start();
  await eventually(async () => (await running.containers("undecided")).length === 1);
  await client.stop();
  await starting;
  expect(await client.started()).toBe(false);
  expect(await running.containers("undecided")).toEqual([]);
});
