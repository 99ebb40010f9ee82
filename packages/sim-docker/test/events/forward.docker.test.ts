import { eventually } from "@wing-containers/engine/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CompiledApp, compileApp } from "../fields/compiled-app";
import type { RunningApp } from "../fields/running-app";
import { type Received, receiver } from "./receiver";

const PROGRAM = `
  let web = new containers.Service(
    image: "./receiver",
    port: 8080,
    readiness: { tcpSocket: {} },
  ) as "web";
  let mortal = new containers.Service(
    image: "./receiver",
    port: 8080,
    readiness: { tcpSocket: {} },
    volumes: [{ name: "data", kind: containers.VolumeKind.PERSISTENT }],
    volumeMounts: [{ volume: "data", path: "/data" }],
  ) as "mortal";

  let api = new cloud.Api(cors: true) as "api";
  api.post("/echo/:id", web.forward().fromApi());
  api.get("/missing", web.forward(path: "/status/404").fromApi());
  api.put("/moved", web.forward(path: "/new?fixed=1", method: "PATCH").fromApi());
  api.get("/builtin", inflight () => { return { status: 200, body: "not forwarded" }; });

  let topic = new cloud.Topic() as "topic";
  topic.onMessage(web.forward(path: "/topic").fromTopic());
  let store = new cloud.Bucket() as "store";
  store.onCreate(web.forward(path: "/created").fromBucketEvent());
  let queue = new cloud.Queue() as "queue";
  queue.setConsumer(web.forward(path: "/queue").fromQueue());
  let flaky = new cloud.Queue() as "flaky";
  flaky.setConsumer(web.forward(path: "/once/500").fromQueue());
  let deadly = new cloud.Queue() as "deadly";
  deadly.setConsumer(mortal.forward(path: "/die").fromQueue());
  new cloud.Schedule(rate: 1m).onTick(web.forward(path: "/tick", method: "GET").fromSchedule());
  // Of two instances, each would know its own requests only.
  let beat = new containers.Function(image: "./receiver", scaling: { max: 1 }) as "beat";
  (new cloud.Schedule(rate: 1m) as "schedule of a function").onTick(beat);
  let letters = new cloud.Queue() as "letters";
  let counted = new cloud.Queue(dlq: { queue: letters, maxDeliveryAttempts: 2 }) as "counted";
  counted.setConsumer(web.forward(path: "/status/503").fromQueue());

  new cloud.Function(inflight () => {
    topic.publish("news");
    store.put("a/b.txt", "content");
    queue.push("\\{\\"id\\":7}");
    queue.push("plain");
    flaky.push("again");
    deadly.push("in the middle");
    counted.push("refused");
  }) as "send";
  new cloud.Function(inflight () => { return letters.pop() ?? ""; }) as "pop";
`;

let app: CompiledApp;
let running: RunningApp;

/** What a service was sent; nothing while it does not answer. */
const sentTo = async (path: string, service = "web") => {
  const { status, text } = await running.get(service, "/received");
  return status === 200 ? (JSON.parse(text) as Received[]).filter(({ url }) => url === path) : [];
};
/** Waits until a service was sent so many requests. */
const untilSent = async (sent: () => Promise<Received[]>, count: number, milliseconds?: number) => {
  const enough = async () => {
    const requests = await sent();
    return requests.length >= count && requests;
  };
  return (await eventually(enough, milliseconds)) as Received[];
};
const apiUrl = () => running.attribute("api", "url");

beforeAll(async () => {
  app = await compileApp(PROGRAM, receiver());
  running = await app.start();
}, 120_000);

afterAll(() => app?.remove(), 60_000);

test("an API request passes as it is: path, query, headers, any bytes; and so does its answer", async () => {
  const body = Buffer.from([0, 1, 0xfe, 0xff]);
  const answer = await fetch(`${apiUrl()}/echo/7?a=1&a=2&b=%20`, {
    method: "POST",
    headers: { "content-type": "image/png", "x-question": "why" },
    body,
  });
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({ "x-answer": "yes", "access-control-allow-origin": "*" });
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.concat([Buffer.from([0xff, 0x00]), body]));
  expect(await sentTo("/echo/7?a=1&a=2&b=%20")).toMatchObject([
    {
      method: "POST",
      headers: {
        "content-type": "image/png",
        "x-question": "why",
        "x-forwarded-for": expect.stringContaining("127.0.0.1"),
      },
      body: body.toString("base64"),
    },
  ]);
});

test("path and method of forward() replace the request's; status codes pass", async () => {
  expect((await fetch(`${apiUrl()}/missing?a=1`)).status).toBe(404);
  expect(await sentTo("/status/404?a=1")).toMatchObject([{ method: "GET" }]);
  await fetch(`${apiUrl()}/moved?a=1`, { method: "PUT", body: "new" });
  expect(await sentTo("/new?fixed=1&a=1")).toMatchObject([
    { method: "PATCH", body: Buffer.from("new").toString("base64") },
  ]);
});

test("other routes of the API stay Wing's", async () => {
  expect(await (await fetch(`${apiUrl()}/builtin`)).text()).toBe("not forwarded");
  expect((await fetch(`${apiUrl()}/echo/7`)).status).toBe(404);
});

test("events arrive with CloudEvents headers, and are acknowledged by 2xx", { timeout: 60_000 }, async () => {
  await running.invoke("send");
  const [topic] = await untilSent(() => sentTo("/topic"), 1);
  expect(topic).toMatchObject({
    method: "POST",
    headers: {
      "ce-type": "wing.topic.message",
      "ce-source": "/root/Default/topic",
      "content-type": "text/plain; charset=utf-8",
    },
    body: Buffer.from("news").toString("base64"),
  });
  const [created] = await untilSent(() => sentTo("/created"), 1);
  expect(created?.headers).toMatchObject({ "ce-type": "wing.bucket.create", "ce-subject": "a%2Fb.txt" });
  expect(JSON.parse(Buffer.from(created?.body ?? "", "base64").toString())).toEqual({ key: "a/b.txt", type: "create" });
  const queued = await untilSent(() => sentTo("/queue"), 2);
  expect(
    queued.map(({ headers, body }) => [headers["content-type"], Buffer.from(body, "base64").toString()]).sort(),
  ).toEqual([
    ["application/json", '{"id":7}'],
    ["text/plain; charset=utf-8", "plain"],
  ]);
});

test("a queue delivers again what a container refused, or died of", { timeout: 90_000 }, async () => {
  // The simulated queue waits 30 s before it delivers again.
  const refused = await untilSent(() => sentTo("/once/500"), 2, 60_000);
  expect(refused.map(({ body }) => Buffer.from(body, "base64").toString())).toEqual(["again", "again"]);
  const [survived] = await untilSent(() => sentTo("/die", "mortal"), 1, 60_000);
  expect(Buffer.from(survived?.body ?? "", "base64").toString()).toBe("in the middle");
  expect(running.told).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining("POST /once/500 did not take the queue event: 500") }),
  );
});

test("with a dead-letter queue, its number of attempts holds", { timeout: 30_000 }, async () => {
  await eventually(async () => (await running.invoke("pop")) === "refused", 20_000);
  expect((await sentTo("/status/503")).length).toBeGreaterThanOrEqual(2);
});

test("schedules tick, for services and functions", { timeout: 90_000 }, async () => {
  const [tick] = await untilSent(() => sentTo("/tick"), 1, 70_000);
  expect(tick).toMatchObject({ method: "GET", headers: { "ce-type": "wing.schedule.tick" }, body: "" });
  // The same server, as a function: it is invoked with no event.
  const [event] = await untilSent(() => sentTo("/", "beat"), 1, 70_000);
  expect(event).toMatchObject({ method: "POST", body: Buffer.from("null").toString("base64") });
});
