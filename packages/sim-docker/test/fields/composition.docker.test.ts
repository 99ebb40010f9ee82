import { eventually } from "@wing-containers/engine/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "./compiled-app";
import { echoServer } from "./echo-server";
import type { RunningApp } from "./running-app";

const PROGRAM = `
  let image = "busybox:1.36";
  let idle = (line: str) => { return ["sh", "-c", "trap 'exit 0' TERM; echo {line}; while true; do sleep 0.1; done"]; };
  let end = (line: str, code: num) => { return ["sh", "-c", "echo {line}; exit {code}"]; };
  let logMount = [{ volume: "log", path: "/log" }];

  let behind = new containers.Service(
    image: image,
    args: idle("behind"),
    sidecars: [{ name: "proxy", image: "./echo", env: { HTTP_PORT: "80" }, ports: [{ port: 80, public: true }] }],
  ) as "behind";
  new containers.Service(
    image: "./echo",
    ports: [{ port: 8080 }],
    env: { HTTP_PORT: "8080", PUBLIC: behind.publicUrl!, INTERNAL: behind.internalUrl! },
    readiness: { httpGet: {} },
    sidecars: [
      { name: "beside", image: "./echo", env: { HTTP_PORT: "9090" }, ports: [{ port: 9090, name: "beside" }] },
      { name: "crumb", image: image, args: end("crumb ends", 0), essential: false },
      { name: "crash", image: image, args: end("crash ends", 3), essential: false },
    ],
  ) as "together";

  new containers.Service(
    image: image,
    args: idle("main runs"),
    dependsOn: [{ container: "slow" }, { container: "job", condition: containers.DependencyCondition.COMPLETED }],
    sidecars: [
      {
        name: "slow",
        image: image,
        args: ["sh", "-c", "trap 'exit 0' TERM; echo slow runs; sleep 1; touch /ready; while true; do sleep 0.1; done"],
        readiness: { exec: { command: ["sh", "-c", "test -e /ready && echo slow is ready > /proc/1/fd/1"] }, timeout: 5s },
      },
      {
        name: "job",
        image: image,
        args: end("job ends", 0),
        essential: false,
        dependsOn: [{ container: "slow", condition: containers.DependencyCondition.STARTED }],
      },
    ],
  ) as "ordered";

  new containers.Service(
    image: image,
    args: ["sh", "-c", "trap 'exit 0' TERM; cat /log/lines; while true; do sleep 0.1; done"],
    volumes: [{ name: "log" }],
    volumeMounts: logMount,
    replicas: 2,
    initContainers: [
      { name: "one", image: image, args: ["sh", "-c", "echo one >> /log/lines; sleep 0.5"], volumeMounts: logMount },
      { name: "two", image: image, args: ["sh", "-c", "echo two >> /log/lines"], volumeMounts: logMount },
    ],
    rollout: { preDeploy: [{ command: ["echo", "migrate first"] }, { command: ["echo", "migrate second"] }] },
  ) as "prepared";

  new containers.Service(
    image: image,
    args: idle("never"),
    initContainers: [{ name: "broken", image: image, args: ["sh", "-c", "echo the reason; exit 7"] }],
  ) as "unprepared";
  new containers.Service(
    image: image,
    args: idle("never"),
    rollout: { preDeploy: [{ command: ["sh", "-c", "echo no table; exit 8"] }] },
  ) as "undeployed";

  new containers.Service(
    image: image,
    args: idle("never"),
    dependsOn: [{ container: "job", condition: containers.DependencyCondition.COMPLETED }],
    sidecars: [{ name: "job", image: image, args: end("job fails", 1), essential: false }],
    rollout: { healthGracePeriod: 3s },
  ) as "waiting";

  new containers.Service(
    image: image,
    args: idle("main runs"),
    sidecars: [{ name: "vital", image: image, args: ["sh", "-c", "sleep 2; echo vital ends"] }],
  ) as "fragile";

  new containers.Service(
    image: "./echo",
    port: 8080,
    env: { HTTP_PORT: "8080" },
    readiness: { httpGet: {} },
    replicas: 3,
  ) as "three";
  new containers.Service(image: image, args: idle("x"), replicas: 0) as "none";
`;

let app: CompiledApp;
let running: RunningApp;

beforeAll(async () => {
  app = await compileApp(PROGRAM, echoServer("composition"));
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

/** What a service's containers and the service itself told, in order. */
const lines = (service: string) => running.told.filter(({ of }) => of === service).map(({ message }) => message);

test("containers of a replica share localhost", async () => {
  expect((await running.get("together", "/fetch?value=http://localhost:9090/x")).text).toBe("port 9090 /x");
  expect(await (await fetch(running.url("together", "/y", "beside"))).text()).toBe("port 9090 /y");
});

test("a workload whose ports are a sidecar's has its addresses", async () => {
  const { text: url } = await running.get("together", "/env?value=PUBLIC");
  expect((await running.get("together", `/fetch?value=${url}/`)).text).toBe("port 80 /");
  expect((await running.get("together", "/env?value=INTERNAL")).text).toBe("http://behind:80");
  expect((await running.get("behind")).text).toBe("port 80 /");
});

test("a sidecar that is not essential may end well for good, or badly and be started again", {
  timeout: 30_000,
}, async () => {
  await eventually(() => lines("together").filter((line) => line === "[crash] crash ends").length > 2);
  expect(lines("together").filter((line) => line === "[crumb] crumb ends")).toHaveLength(1);
  expect((await running.get("together")).status).toBe(200);
  expect(running.told.filter(({ of, level }) => of === "together" && level === "error")).toEqual([]);
});

test("containers wait until those they depend on have started, are healthy, have ended", async () => {
  await running.untilTold("ordered", /^main runs$/);
  const order = lines("ordered");
  const at = (line: string) => order.indexOf(line);
  for (const line of ["[slow] slow runs", "[slow] slow is ready", "[job] job ends"]) expect(order).toContain(line);
  expect(at("[slow] slow runs")).toBeLessThan(at("[job] job ends"));
  expect(at("[slow] slow is ready")).toBeLessThan(at("main runs"));
  expect(at("[job] job ends")).toBeLessThan(at("main runs"));
});

test("init containers run one after the other in every replica", async () => {
  for (const replica of [0, 1]) {
    await running.untilTold("prepared", new RegExp(`^\\[${replica}\\] two$`));
    expect(lines("prepared").filter((line) => line.startsWith(`[${replica}] `))).toEqual(
      [0, 1].map((n) => `[${replica}] ${["one", "two"][n]}`),
    );
  }
});

test("steps before a rollout run once, in order, before everything else", () => {
  const order = lines("prepared").filter((line) => / (migrate|one)/.test(line));
  expect(order.slice(0, 2)).toEqual(["[0/pre-deploy] migrate first", "[0/pre-deploy] migrate second"]);
  expect(order.slice(2).sort()).toEqual(["[0] one", "[1] one"]);
});

test("an init container that fails keeps the workload from running, and says why", async () => {
  const { level, message } = await running.untilTold("unprepared", /broken exited/);
  expect(level).toBe("error");
  expect(message).toContain("unprepared/broken exited with code 7.\n  | the reason");
  expect(lines("unprepared")).not.toContain("never");
});

test("a step before a rollout that fails does so too, however often it is tried", { timeout: 30_000 }, async () => {
  await eventually(() => lines("undeployed").filter((line) => line === "[pre-deploy] no table").length > 2);
  const { message } = await running.untilTold("undeployed", /undeployed\/pre-deploy exited with code 8/);
  expect(message).toContain("  | no table");
  expect(lines("undeployed")).not.toContain("never");
});

test("an essential sidecar that ends restarts the replica", { timeout: 30_000 }, async () => {
  const { message } = await running.untilTold("fragile", /vital exited with code 0/);
  expect(message).toContain("fragile/vital exited with code 0.\n  | vital ends");
  await eventually(() => lines("fragile").filter((line) => line === "main runs").length > 1);
});

test("a container that waits for another in vain fails the workload, and says for which", {
  timeout: 30_000,
}, async () => {
  const { level, message } = await running.untilTold("waiting", /not ready after/);
  expect(level).toBe("error");
  expect(message).toContain("main is not ready: it waits until job is completed.");
  expect(lines("waiting")).not.toContain("never");
});

test("replicas stand behind one address, and take turns", async () => {
  const hosts: string[] = [];
  for (let count = 0; count < 6; count += 1) hosts.push((await running.get("three", "/host")).text);
  expect(new Set(hosts).size).toBe(3);
  expect(hosts.slice(0, 3)).toEqual(hosts.slice(3));
});

test("inside the app's network a host name stands for all replicas", async () => {
  const { text } = await running.get("together", "/resolve?value=three");
  expect(new Set(JSON.parse(text)).size).toBe(3);
  expect((await running.get("together", "/fetch?value=http://three:8080/")).text).toBe("port 8080 /");
});

test("no replicas is a valid number of replicas", async () => {
  await running.untilTold("none", /0 replicas/);
  expect(await running.containers("none")).toEqual([]);
});
