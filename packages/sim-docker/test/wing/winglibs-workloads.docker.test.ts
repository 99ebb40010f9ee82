import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "../fields/compiled-app";

/** What programs do with a `Workload` of `@winglibs/containers`, said as the guide for those who come from it says it. */
const PROGRAM = `
  bring expect;
  bring http;
  bring util;

  // A public image with arguments and replicas.
  let greeter = new containers.Service(
    name: "greeter",
    image: "busybox:1.36",
    port: 5678,
    public: true,
    replicas: 2,
    stopSignal: "SIGKILL",
    args: ["sh", "-c", "echo hello from an argument > /tmp/index.html; exec httpd -f -p 5678 -h /tmp"],
  ) as "greeter";

  // Readiness and variables.
  let message = "hello, variable!";
  let hello = new containers.Service(
    name: "hello",
    image: "busybox:1.36",
    port: 8080,
    public: true,
    replicas: 2,
    stopSignal: "SIGKILL",
    env: { MESSAGE: message },
    args: ["sh", "-c", "sleep 1; echo $MESSAGE > /tmp/index.html; exec httpd -f -p 8080 -h /tmp"],
    readiness: { httpGet: { path: "/" } },
  ) as "hello";

  // One that asks another by its internal URL.
  let producer = new containers.Service(name: "producer", image: "{@dirname}/producer", port: 4000) as "producer";
  let consumer = new containers.Service(
    name: "consumer",
    image: "./consumer/Dockerfile",
    port: 3000,
    public: true,
    env: { PRODUCER_URL: producer.internalUrl! },
  ) as "consumer";

  // Handlers.
  let recorder = new containers.Service(name: "recorder", image: "./recorder", port: 3000, public: true) as "recorder";
  let requests = inflight (): Json => {
    return Json.parse(http.get("{recorder.publicUrl!}/requests").body);
  };
  let api = new cloud.Api();
  api.get("/get-api", recorder.forward().fromApi());
  api.post("/post-api", recorder.forward().fromApi());
  api.get("/other", recorder.forward(path: "/replaced").fromApi());
  let queue = new cloud.Queue() as "queue";
  queue.setConsumer(recorder.forward(path: "/message", method: "PUT").fromQueue());
  let topic = new cloud.Topic();
  topic.onMessage(recorder.forward(path: "/topic").fromTopic());
  let bucket = new cloud.Bucket();
  bucket.onCreate(recorder.forward(path: "/created").fromBucketEvent());
  let schedule = new cloud.Schedule(rate: 1m);
  schedule.onTick(recorder.forward(path: "/tick", method: "GET").fromSchedule());

  test "images, arguments, replicas, variables, readiness and internal URLs" {
    expect.equal(http.get(greeter.publicUrl!).body, "hello from an argument\\n");
    expect.equal(http.get(hello.publicUrl!).body, "{message}\\n");
    expect.equal(http.get(consumer.publicUrl!).body, Json.stringify({ produced: { result: 12 } }));
  }

  test "forwarding" {
    http.get("{api.url}/get-api?hello=world");
    http.post("{api.url}/post-api", body: "hello, body!");
    http.get("{api.url}/other");
    expect.equal(requests(), Json [
      { method: "GET", url: "/get-api?hello=world", body: "" },
      { method: "POST", url: "/post-api", body: "hello, body!" },
      { method: "GET", url: "/replaced", body: "" },
    ]);
    queue.push("message");
    util.waitUntil(inflight () => { return Json.stringify(requests()).contains("/message"); });
    topic.publish("news");
    util.waitUntil(inflight () => { return Json.stringify(requests()).contains("/topic"); });
    bucket.put("object", "content");
    util.waitUntil(inflight () => { return Json.stringify(requests()).contains("/created"); });
    expect.equal(requests().getAt(3), Json { method: "PUT", url: "/message", body: "message" });
    expect.equal(requests().getAt(4), Json { method: "POST", url: "/topic", body: "news" });
    expect.equal(requests().getAt(5), Json {
      method: "POST",
      url: "/created",
      body: Json.stringify({ key: "object", type: "create" }),
    });
  }
`;

/** A Node program in an image of its own. */
function image(folder: string, port: number, answer: string): Record<string, string> {
  return {
    [`${folder}/Dockerfile`]: 'FROM node:20-alpine\nCOPY index.js /index.js\nCMD ["node", "/index.js"]\n',
    [`${folder}/index.js`]: `
      const { createServer } = require("node:http");
      const { text } = require("node:stream/consumers");
      const requests = [];
      process.once("SIGTERM", () => process.exit());
      createServer(async (request, response) => response.end(JSON.stringify(${answer}))).listen(${port});`,
  };
}

const RECORD = `request.url === "/requests" ? requests
  : requests.push({ method: request.method, url: request.url, body: await text(request) })`;

let app: CompiledApp;

beforeAll(async () => {
  app = await compileApp(PROGRAM, {
    ...image("producer", 4000, "{ result: 12 }"),
    ...image("consumer", 3000, "{ produced: await (await fetch(process.env.PRODUCER_URL)).json() }"),
    ...image("recorder", 3000, RECORD),
  });
}, 60_000);

afterAll(() => app?.remove(), 60_000);

test("what workloads of @winglibs/containers do can be said, and works", { timeout: 180_000 }, async () => {
  const { exitCode, output } = await app.project.test();
  expect({ exitCode, output }).toMatchObject({ exitCode: 0, output: expect.stringContaining("Tests 2 passed (2)") });
});
