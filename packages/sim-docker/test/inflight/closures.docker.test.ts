import { eventually } from "@wing-containers/engine/testing/eventually";
import Docker from "dockerode";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "../fields/compiled-app";
import type { RunningApp } from "../fields/running-app";

const PROGRAM = `
  bring http;
  bring util;
  let bucket = new cloud.Bucket() as "bucket";
  let queue = new cloud.Queue() as "queue";
  let topic = new cloud.Topic() as "topic";
  let counter = new cloud.Counter() as "counter";
  let published = new cloud.Counter() as "published";
  topic.onMessage(inflight () => { published.inc(); });
  let api = new cloud.Api() as "api";
  api.get("/hello", inflight () => { return { body: "from the api" }; });
  let nginx = new containers.Service(image: "nginx:1.25-alpine", port: 80, public: true) as "nginx";
  let worker = new containers.Service(
    image: "busybox:1.36",
    args: ["sh", "-c", "trap 'exit 0' TERM; while true; do sleep 0.1; done"],
    autoStart: false,
  ) as "worker";
  let token = new cloud.Secret(name: "CLOSURE_TOKEN") as "token";
  class Store {
    bucket: cloud.Bucket;
    new() { this.bucket = new cloud.Bucket(); }
    pub inflight save(key: str, value: str) { this.bucket.put(key, value); }
    pub inflight load(key: str): str { return this.bucket.get(key); }
  }
  let store = new Store() as "store";
  let apiUrl = api.url;
  let nginxUrl = nginx.publicUrl!;

  let closure = new containers.Service(inflight () => {
    log("closure starts as {util.env("MODE")}");
    bucket.put("key", "value");
    queue.push("message");
    topic.publish("news");
    counter.inc();
    store.save("mine", "of a class");
    worker.start();
    bucket.put("length of the secret", "{token.value().length}");
    bucket.put("api", http.get("{apiUrl}/hello").body);
    bucket.put("nginx", "{http.get(nginxUrl).status}");
    log("closure has done everything");
    return () => {
      bucket.put("stopped", "yes");
      log("closure stops");
    };
  }, env: { MODE: "test" }) as "closure";

  new containers.Service(inflight () => {
    let fail = () => { throw "the reason"; };
    fail();
  }) as "failing";

  new cloud.Service(inflight () => {
    bucket.put("builtin", "runs");
    log("builtin starts");
    return () => {
      bucket.put("builtin", "stopped");
      log("builtin stops");
    };
  }) as "builtin";

  new cloud.Function(inflight () => {
    assert(bucket.get("key") == "value");
    assert(bucket.get("api") == "from the api");
    assert(bucket.get("nginx") == "200");
    assert(bucket.get("builtin") == "runs");
    assert(bucket.get("length of the secret") == "9");
    assert(queue.pop() == "message");
    assert(counter.peek() == 1);
    assert(store.load("mine") == "of a class");
    util.waitUntil(inflight () => { return published.peek() == 1; });
    return "all there, worker {worker.started()}";
  }) as "check";
  new cloud.Function(inflight () => { closure.stop(); return bucket.get("stopped"); }) as "stop";
`;

let app: CompiledApp;
let running: RunningApp;

beforeAll(async () => {
  process.env.CLOSURE_TOKEN = "nine text";
  app = await compileApp(PROGRAM);
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("a closure runs in a container and uses what it captured", { timeout: 60_000 }, async () => {
  await running.untilTold("closure", /^closure starts as test$/);
  await running.untilTold("closure", /^closure has done everything$/);
  await running.untilTold("Container", /^builtin starts$/);
  expect(await running.invoke("check")).toBe("all there, worker true");
});

test("its image is one layer on its base, and runs as no root", async () => {
  const docker = new Docker();
  const [container] = await running.containers("closure");
  const image = await docker.getImage(container?.Image ?? "").inspect();
  const base = await docker.getImage("node:20-alpine").inspect();
  expect(image.RootFS.Layers).toHaveLength((base.RootFS.Layers?.length ?? 0) + 1);
  expect(image.Config.User).toBe("1000");
});

test("a captured secret is in no variable of the container", async () => {
  const [container] = await running.containers("closure");
  expect(JSON.stringify(container)).not.toContain("nine text");
});

test("a closure that fails is reported with its reason and its place in the program", { timeout: 60_000 }, async () => {
  const { message } = await running.untilTold("failing", /does not start/);
  expect(message).toContain("the reason");
  expect(message).toMatch(/main\.w:\d+/);
});

test("stopping waits for the closure that start returned", { timeout: 60_000 }, async () => {
  expect(await running.invoke("stop")).toBe("yes");
  await eventually(() => running.told.some(({ message }) => message === "closure stops"));
});

test("a container may do what was lifted, and nothing else", { timeout: 60_000 }, async () => {
  const [container] = await running.containers("builtin");
  const env = Object.fromEntries((container?.Config.Env ?? []).map((line) => line.split(/=(.*)/s).slice(0, 2)));
  const call = (caller: string, method: string) =>
    running.exec("builtin", [
      "node",
      "-e",
      `fetch(process.env.WING_SIMULATOR_URL + "/v1/call", { method: "POST", body: JSON.stringify({
        caller: ${JSON.stringify(caller)} || process.env.WING_SIMULATOR_CALLER, method: "${method}", args: ["key", "x"],
        handle: Object.entries(process.env).find(([name]) => name.startsWith("BUCKET_HANDLE"))[1],
      }) }).then(async (r) => console.log(r.status, await r.text()))`,
    ]);
  expect(env.WING_SIMULATOR_CALLER).not.toMatch(/^sim-/);
  expect(await call("", "put")).toMatch(/^200 /);
  expect(await call("", "delete")).toMatch(/^403 .*does not have permission to perform operation \\?"delete\\?"/);
  expect(await call("admin", "put")).toMatch(/^403 .*The caller is not the workload/);
  expect(await call("sim-1", "put")).toMatch(/^403 /);
});

test("stopping the app lets a closure use what it captured to the end, and nothing is built again in the next run", {
  timeout: 60_000,
}, async () => {
  const lastBuilt = async (app: RunningApp) => {
    const [container] = await app.containers("closure");
    const image = await new Docker().getImage(container?.Image ?? "").inspect();
    return (image as unknown as { Metadata: { LastTagTime: string } }).Metadata.LastTagTime;
  };
  await running.client("closure").start();
  const before = await lastBuilt(running);
  // It has just been started: its program is not there to be told before Node is.
  const began = Date.now();
  await running.stop();
  expect(Date.now() - began).toBeLessThan(8_000);
  const told = running.told.map(({ message }) => message);
  expect(told.filter((message) => message === "closure stops")).toHaveLength(2);
  expect(told).toContain("builtin stops");
  expect(told.join("\n")).not.toContain("No caller resource");
  const again = await app.start();
  await again.untilTold("closure", /^closure has done everything$/);
  expect(await lastBuilt(again)).toBe(before);
});
