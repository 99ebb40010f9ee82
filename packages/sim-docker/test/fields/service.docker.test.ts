import { eventually } from "@wing-containers/engine/testing/eventually";
import Docker from "dockerode";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "./compiled-app";
import { echoServer } from "./echo-server";
import type { RunningApp } from "./running-app";

const PROGRAM = `
  new containers.Service(
    image: "./echo",
    port: 8080,
    env: { HTTP_PORT: "8080", PEER: "http://right:8080" },
    readiness: { httpGet: { path: "/fetch?value=http://right:8080/" } },
  ) as "left";
  new containers.Service(
    image: "./echo",
    port: 8080,
    env: { HTTP_PORT: "8080", PEER: "http://left:8080" },
    readiness: { httpGet: { path: "/fetch?value=http://left:8080/" } },
  ) as "right";
  let manual = new containers.Service(
    image: "./echo",
    port: 8080,
    env: { HTTP_PORT: "8080" },
    readiness: { httpGet: {} },
    autoStart: false,
  ) as "manual";
  new containers.Service(
    name: "named-otherwise",
    image: "./echo",
    port: 8080,
    env: { HTTP_PORT: "8080" },
    readiness: { httpGet: {} },
  ) as "inner name";
  new cloud.Function(inflight () => {
    let before = manual.started();
    manual.start();
    return "{before} {manual.started()}";
  }) as "starter";
  new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "echo an important setting is missing >&2; exit 4"],
    port: 80,
  ) as "crashing";
  new containers.Service(image: "busybox:1.36", args: ["no-such-program"]) as "mistyped";
`;

let app: CompiledApp;
let running: RunningApp;

beforeAll(async () => {
  app = await compileApp(PROGRAM, echoServer("service"));
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("services that name each other by host name become ready together", async () => {
  expect((await running.get("left", "/fetch?value=http://right:8080/l")).text).toBe("port 8080 /l");
  expect((await running.get("right", "/fetch?value=http://left:8080/r")).text).toBe("port 8080 /r");
});

test("a name of one's own is the host name", async () => {
  expect((await running.get("left", "/fetch?value=http://named-otherwise:8080/n")).text).toBe("port 8080 /n");
});

test("a service that does not start with the app answers why, until inflight code starts it", {
  timeout: 30_000,
}, async () => {
  expect(await running.containers("manual")).toEqual([]);
  expect(await running.get("manual")).toEqual({ status: 503, text: "manual: it is stopped\n" });
  expect(await running.invoke("starter")).toBe("false true");
  expect((await running.get("manual")).status).toBe(200);
});

test("start and stop are idempotent, and the address stays", { timeout: 30_000 }, async () => {
  const client = running.client("manual");
  const url = running.url("manual");
  await client.stop();
  await client.stop();
  expect(await client.started()).toBe(false);
  expect(await running.containers("manual")).toEqual([]);
  await client.start();
  await client.start();
  expect(await client.started()).toBe(true);
  expect((await fetch(url)).status).toBe(200);
  expect(await running.containers("manual")).toHaveLength(1);
});

test("a container that ends is reported with its last lines, and started again", { timeout: 30_000 }, async () => {
  const [before] = await running.containers("left");
  await running.get("left", "/exit?value=5");
  const { level, message } = await running.untilTold("left", /exited/);
  expect(level).toBe("warning");
  expect(message).toMatch(/^left exited with code 5\.\n(.*\n)* {2}\| the last words\nIt is restarted\.$/);
  await eventually(async () => (await running.get("left")).status === 200);
  const [after] = await running.containers("left");
  expect(after?.Id).not.toBe(before?.Id);
});

test("a container that is removed by somebody else is noticed, and started again", { timeout: 30_000 }, async () => {
  const [before] = await running.containers("right");
  await new Docker().getContainer(before?.Id ?? "").remove({ force: true });
  await running.untilTold("right", /right (exited|was removed).*\n(.*\n)*It is restarted/);
  await eventually(async () => (await running.get("right")).status === 200);
});

test("a container without probes that ends right away fails its workload with its last lines", {
  timeout: 30_000,
}, async () => {
  const { level, message } = await running.untilTold("crashing", /does not start/);
  expect(level).toBe("error");
  expect(message).toBe("crashing does not start. crashing exited with code 4.\n  | an important setting is missing");
  expect((await running.get("crashing")).status).toBe(503);
});

test("a program that is not in the image is a clear failure", async () => {
  const { level, message } = await running.untilTold("mistyped", /no-such-program/);
  expect(level).toBe("error");
  expect(message).toContain("the image has no such program to run");
  expect(message).toContain("Check `entrypoint` and `args`");
});

test("a container that ends again and again fails `wing test`, also where the test itself passes", {
  timeout: 60_000,
}, async () => {
  await running.stop();
  const program = 'new containers.Service(image: "busybox:1.36", args: ["sh", "-c", "echo no setting; exit 4"]);';
  app.project.write(
    "main.w",
    `bring util;\nbring "@wing-containers/core" as containers;\n${program}\ntest "t" { util.sleep(1s); }\n`,
  );
  const { exitCode, output } = await app.project.test();
  expect(exitCode).toBe(1);
  expect(output).toContain("exited with code 4.");
  expect(output).toContain("| no setting");
});
