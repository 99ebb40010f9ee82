import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type WingHandlers, wingHandlers } from "./wing-handlers";

const PROGRAM = `
bring cloud;
bring "@wing-containers/core" as containers;
let web = new containers.Service(image: "busybox:1.36", port: 8080) as "web";
let queue = new cloud.Queue() as "queue";
let topic = new cloud.Topic() as "topic";
let bucket = new cloud.Bucket() as "bucket";
let schedule = new cloud.Schedule(rate: 5m) as "schedule";
let api = new cloud.Api() as "api";
queue.setConsumer(web.forward(path: "/queue").fromQueue());
topic.onMessage(web.forward().fromTopic());
bucket.onCreate(web.forward().fromBucketEvent());
schedule.onTick(web.forward(method: "PUT").fromSchedule());
api.post("/orders/:id", web.forward().fromApi());
`;

interface Seen {
  readonly request: string;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

let handlers: WingHandlers;
let server: Server;
let status: number;
let seen: Seen[];

beforeAll(async () => {
  process.env.AWS_REGION = "eu-central-1";
  handlers = await wingHandlers(PROGRAM);
  server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    seen.push({ request: `${request.method} ${request.url}`, headers: request.headers, body });
    response.writeHead(status, { "x-answer": "yes" }).end("answer");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
}, 180_000);

beforeEach(() => {
  status = 200;
  seen = [];
});

afterAll(() => {
  server?.close();
  handlers?.remove();
});

/** Has the handler of a resource handle what AWS sends it. */
function handle(path: string, event: unknown): Promise<unknown> {
  const { port } = server.address() as AddressInfo;
  return handlers.load(path, `http://127.0.0.1:${port}`)(event, {});
}

const message = (id: string, body: string) => ({ messageId: id, body });

test("messages of a queue reach the service, and those that it refuses go back to the queue", async () => {
  const event = { Records: [message("one", '{"order":1}')] };
  expect(await handle("/queue-SetConsumer0/Default", event)).toEqual({ batchItemFailures: [] });
  expect(seen).toMatchObject([{ request: "POST /queue", body: '{"order":1}' }]);
  expect(seen[0]?.headers).toMatchObject({ "ce-type": "wing.queue.message", "ce-source": "/root/Default/queue" });
  status = 500;
  expect(await handle("/queue-SetConsumer0/Default", event)).toEqual({
    batchItemFailures: [{ itemIdentifier: "one" }],
  });
});

test("messages of a topic reach the service, and a refusal fails the delivery", async () => {
  const event = { Records: [{ Sns: { Message: "hello" } }] };
  await handle("/topic-OnMessage0/Default", event);
  expect(seen).toMatchObject([{ request: "POST /", body: "hello" }]);
  expect(seen[0]?.headers).toMatchObject({ "ce-source": "/root/Default/topic" });
  status = 404;
  await expect(handle("/topic-OnMessage0/Default", event)).rejects.toThrow(/404 answer/);
});

test("events of a bucket reach the service", async () => {
  const s3 = { Records: [{ s3: { object: { key: "a.txt" } }, eventName: "ObjectCreated:Put" }] };
  await handle("/OnCreate-OnMessage0/Default", { Records: [{ Sns: { Message: JSON.stringify(s3) } }] });
  expect(seen.map(({ body }) => JSON.parse(body))).toEqual([{ key: "a.txt", type: "create" }]);
  expect(seen[0]?.headers).toMatchObject({ "ce-source": "/root/Default/bucket" });
});

test("ticks of a schedule reach the service", async () => {
  await handle("/OnTick0/Default", {});
  expect(seen).toMatchObject([{ request: "PUT /", body: "" }]);
  expect(seen[0]?.headers).toMatchObject({ "ce-source": "/root/Default/schedule" });
});

test("requests of an API reach the service with query and body, and its answer comes back", async () => {
  const event = {
    httpMethod: "POST",
    path: "/orders/7",
    headers: { "Content-Type": "text/plain" },
    queryStringParameters: { a: "1 2" },
    pathParameters: { id: "7" },
    body: "größe",
  };
  status = 404;
  const answer = await handle("/api/post_orders_:id0/Default", event);
  expect(answer).toMatchObject({ statusCode: 404, body: "answer", headers: { "x-answer": "yes" } });
  expect(seen).toMatchObject([{ request: "POST /orders/7?a=1+2", body: "größe" }]);
  expect(seen[0]?.headers).toMatchObject({ "content-type": "text/plain" });
});
