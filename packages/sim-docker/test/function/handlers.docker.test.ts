import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "../fields/compiled-app";
import { functionServer } from "./function-server";

/** A function that remembers what it gets, as the handler of everything that takes one. */
const PROGRAM = `
  bring expect;
  bring http;
  bring util;

  let fn = new containers.Function(image: "./fn", public: true, scaling: { max: 1 }) as "echo";
  let url = fn.publicUrl!;
  let inside = fn.internalUrl;
  let hostname = fn.hostname;

  let queue = new cloud.Queue();
  queue.setConsumer(fn);
  let topic = new cloud.Topic();
  topic.onMessage(fn);
  // It ticks once a minute, which a Wing test has no time for.
  let schedule = new cloud.Schedule(rate: 1m);
  schedule.onTick(fn);
  let bucket = new cloud.Bucket();
  bucket.onCreate(fn);
  let wrapped = new cloud.Function(fn);
  let api = new cloud.Api();
  api.post("/orders", fn);

  test "handlers" {
    expect.equal(wrapped.invoke("from a function")!, "from a function");
    let answer = http.post("{api.url}/orders", { body: "somebody" });
    expect.equal(answer.status, 201);
    expect.equal(answer.body, "created by somebody");
    queue.push("from a queue");
    topic.publish("from a topic");
    bucket.put("from/a/bucket.txt", "content");
    util.waitUntil(inflight () => {
      let seen = Json.stringify(fn.invoke({ do: "seen" }));
      let bucketEvent = Json.stringify({ key: "from/a/bucket.txt", type: "create" });
      return seen.contains("from a queue") && seen.contains("from a topic") && seen.contains(bucketEvent);
    }, timeout: 50s);
  }

  test "calls" {
    expect.equal(fn.invoke({ a: [1, "two", { b: true }] }), { a: [1, "two", { b: true }] });
    expect.equal(Json.stringify(fn.invoke()), "null");
    fn.invokeAsync("not waited for");
    util.waitUntil(inflight () => {
      return Json.stringify(fn.invoke({ do: "seen" })).contains("not waited for");
    });
    expect.equal(http.post(url, { body: "[1]" }).body, "[1]");
    let var message = "";
    try {
      fn.invoke({ do: "fail", message: "no such order" });
    } catch error {
      message = error;
    }
    expect.equal(message, "no such order");
    assert(inside == nil && hostname == nil);
  }
`;

let app: CompiledApp;

beforeAll(async () => {
  app = await compileApp(PROGRAM, functionServer("handlers"));
}, 60_000);

afterAll(() => app?.remove(), 60_000);

test("a function is called by inflight code, and is the handler of everything that takes one", {
  timeout: 180_000,
}, async () => {
  const { exitCode, output } = await app.project.test();
  expect(output).toContain("Tests 2 passed (2)");
  expect(exitCode).toBe(0);
});
