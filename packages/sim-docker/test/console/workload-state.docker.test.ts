import { eventually } from "@wing-containers/engine/testing/eventually";
import Docker from "dockerode";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { WorkloadState } from "../../src/workload/workload-state";
import { type CompiledApp, compileApp } from "../fields/compiled-app";
import { echoServer } from "../fields/echo-server";
import type { RunningApp, ServiceClient } from "../fields/running-app";

/** What the Console's panel asks of a service, too. */
interface ConsoleClient extends ServiceClient {
  state(): Promise<WorkloadState>;
  restart(): Promise<void>;
  showLogs(): Promise<void>;
}

const PROGRAM = `
  new containers.Service(
    image: "./echo",
    port: 8080,
    env: { HTTP_PORT: "8080" },
    readiness: { httpGet: {} },
    scaling: { min: 2, max: 2 },
  ) as "pair";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "echo begun; echo careful >&2; exec httpd -f -p 8080 -h /etc"],
    stopSignal: "SIGKILL",
    port: 8080,
    readiness: { httpGet: { path: "/absent" }, period: 1s },
    rollout: { healthGracePeriod: 20s },
  ) as "unready";
  new containers.Service(image: "./broken", port: 80) as "broken";
  new containers.Service(image: "busybox:1.36", args: ["sh", "-c", "echo no setting; exit 4"], port: 80) as "crashing";
  new containers.Service(image: "busybox:1.36", args: ["sleep", "100"], autoStart: false) as "manual";
`;

let app: CompiledApp;
let running: RunningApp;
const client = (service: string) => running.client(service) as ConsoleClient;

beforeAll(async () => {
  const files = { ...echoServer("console"), "broken/Dockerfile": "FROM busybox:1.36\nRUN echo this fails; exit 3\n" };
  app = await compileApp(PROGRAM, files);
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("a service whose replicas are all ready", async () => {
  expect(await client("pair").state()).toEqual({ phase: "ready", replicas: 2, ready: 2, restarts: 0 });
});

test("a service that nobody has started, until it is started", { timeout: 30_000 }, async () => {
  expect(await client("manual").state()).toEqual({ phase: "stopped", replicas: 0, ready: 0, restarts: 0 });
  await client("manual").showLogs();
  await running.untilTold("manual", /has no container now, and so no lines to show/);
  await client("manual").restart();
  expect((await client("manual").state()).phase).toBe("ready");
});

test("a service whose readiness probe fails", { timeout: 40_000 }, async () => {
  expect(await client("unready").state()).toMatchObject({
    phase: "failed",
    reason: expect.stringMatching(/not ready after 20 s .*readiness probe: GET \/absent answered 404/),
    ready: 0,
  });
  const again = client("unready").restart();
  await eventually(async () => {
    const { phase, reason } = await client("unready").state();
    return phase === "starting" && reason?.startsWith("readiness probe: GET /absent answered 404");
  });
  await client("unready").showLogs();
  await running.untilTold("unready", /^The last 2 lines of wing-unready-main-/);
  const lines = running.told.filter(({ of, message }) => of === "unready" && ["begun", "careful"].includes(message));
  // The engine reads the two outputs apart, and knows no order between them.
  expect(
    lines
      .slice(-2)
      .map(({ level, message }) => `${level} ${message}`)
      .sort(),
  ).toEqual(["info begun", "warning careful"]);
  await client("unready").stop();
  await again;
  expect(await client("unready").state()).toEqual({ phase: "stopped", replicas: 0, ready: 0, restarts: 0 });
});

test("a service whose image cannot be built", async () => {
  expect(await client("broken").state()).toMatchObject({ phase: "failed", reason: expect.stringContaining("broken") });
  await client("broken").showLogs();
  await running.untilTold("broken", /has no container now/);
});

test("a service whose container ends again and again", { timeout: 30_000 }, async () => {
  const state = await eventually(async () => {
    const now = await client("crashing").state();
    return now.restarts >= 3 && now;
  });
  expect(state).toMatchObject({ phase: "failed", reason: "crashing does not start. crashing exited with code 4." });
});

test("a container that ends is counted, and says why the service is not ready", { timeout: 30_000 }, async () => {
  const [container] = await running.containers("pair");
  await new Docker().getContainer(container?.Id ?? "").kill();
  const state = await eventually(async () => {
    const now = await client("pair").state();
    return now.restarts === 1 && now;
  });
  expect(state).toMatchObject({ phase: "not ready", replicas: 2, ready: 1 });
  await eventually(async () => (await client("pair").state()).phase === "ready");
});

test("a restart makes new containers under the same address", { timeout: 30_000 }, async () => {
  const before = await running.containers("pair");
  const url = running.url("pair");
  await client("pair").restart();
  expect(await client("pair").state()).toEqual({ phase: "ready", replicas: 2, ready: 2, restarts: 0 });
  const after = await running.containers("pair");
  expect(after.filter(({ Id }) => before.some((one) => one.Id === Id))).toEqual([]);
  expect((await fetch(url)).status).toBe(200);
});
