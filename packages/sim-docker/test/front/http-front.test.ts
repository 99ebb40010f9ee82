import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { Agent, type IncomingMessage, type RequestOptions, request } from "node:http";
import { connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { expect, onTestFinished, test } from "vitest";
import { createBackends } from "../../src/front/backends";
import { openHttpFront } from "../../src/front/http-front";
import { httpServer, opened, readyBackends, refusingPort, tcpServer } from "./test-servers";

const MEBIBYTE = 1024 * 1024;

async function send(port: number, options: RequestOptions = {}, body?: string): Promise<IncomingMessage> {
  const outgoing = request({ host: "127.0.0.1", port, agent: false, ...options });
  outgoing.end(body);
  const [response] = await once(outgoing, "response");
  return response;
}

async function answer(port: number, path = "/", options: RequestOptions = {}): Promise<[number | undefined, string]> {
  const response = await send(port, { path, ...options });
  return [response.statusCode, await text(response)];
}

const named = async (name: string) => (await httpServer((_request, response) => void response.end(name))).port;

test("method, path, query, headers and body pass through, Host is kept and x-forwarded headers are set", async () => {
  const { port } = await httpServer(async (request, response) => {
    const { method, url, headers } = request;
    response.writeHead(201, { "set-cookie": ["a=1", "b=2"], "x-answer": "yes" });
    response.end(JSON.stringify({ method, url, headers, body: await text(request) }));
  });
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port) }));
  const headers = { host: "app.test:99", "x-question": "what", "x-forwarded-for": "10.0.0.1" };
  const response = await send(front.port, { method: "PATCH", path: "/a%20b?c=d", headers }, "body");
  expect(response.statusCode).toBe(201);
  expect(response.headers).toMatchObject({ "set-cookie": ["a=1", "b=2"], "x-answer": "yes" });
  expect(JSON.parse(await text(response))).toMatchObject({
    method: "PATCH",
    url: "/a%20b?c=d",
    body: "body",
    headers: {
      host: "app.test:99",
      "x-question": "what",
      "x-forwarded-for": "10.0.0.1, 127.0.0.1",
      "x-forwarded-host": "app.test:99",
      "x-forwarded-proto": "http",
    },
  });
});

test("requests wait while the first backends start, whichever way that ends", async () => {
  let decide = () => {};
  const decided = new Promise<void>((resolve) => {
    decide = resolve;
  });
  const backends = createBackends(
    () => "web: it does not start",
    () => decided,
  );
  const front = await opened(openHttpFront({ port: 0, backends }));
  const { port } = await httpServer(async (request, response) => response.end(`got ${await text(request)}`));
  const first = send(front.port, { method: "POST" }, "body");
  const impatient = connect(front.port, "127.0.0.1").end("GET / HTTP/1.1\r\nhost: a\r\n\r\n");
  impatient.resume();
  await once(impatient, "end");
  backends.set({ id: "a", host: "127.0.0.1", port, ready: true });
  decide();
  expect(await text(await first)).toBe("got body");
  backends.remove("a");
  expect(await answer(front.port)).toEqual([503, "web: it does not start\n"]);
});

test("503 with the reason and retry-after is answered while nothing is ready, on a WebSocket too", async () => {
  const backends = createBackends(() => "redis: waiting for readiness: connect ECONNREFUSED");
  const front = await opened(openHttpFront({ port: 0, backends }));
  const response = await send(front.port);
  expect(response.statusCode).toBe(503);
  expect(response.headers).toMatchObject({ "content-type": "text/plain; charset=utf-8", "retry-after": "1" });
  expect(await text(response)).toBe("redis: waiting for readiness: connect ECONNREFUSED\n");
  const upgrade = await send(front.port, { headers: { connection: "upgrade", upgrade: "websocket" } });
  expect(upgrade.statusCode).toBe(503);
});

test("each request of a kept-alive connection goes to a backend that is ready then", async () => {
  const [a, b] = [await named("a"), await named("b")];
  const backends = readyBackends(a, b);
  const front = await opened(openHttpFront({ port: 0, backends }));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const ports = new Set<number | undefined>();
  const ask = async () => {
    const response = await send(front.port, { agent });
    ports.add(response.socket.localPort);
    return text(response);
  };
  expect([await ask(), await ask(), await ask()]).toEqual(["a", "b", "a"]);
  backends.setReady(String(b), false);
  expect([await ask(), await ask()]).toEqual(["a", "a"]);
  expect(ports.size).toBe(1);
});

test("requests follow routes by path and host, and 404 is answered where none matches", async () => {
  const [api, host] = [readyBackends(await named("api")), readyBackends(await named("host"))];
  const front = await opened(
    openHttpFront({
      port: 0,
      backends: readyBackends(),
      routes: [
        { path: "/api", pathType: "prefix", backends: api },
        { path: "/", pathType: "exact", host: "app.test", backends: host },
        { path: "/down", pathType: "prefix", backends: createBackends(() => "down is down") },
      ],
    }),
  );
  expect(await answer(front.port, "/api/x?y")).toEqual([200, "api"]);
  expect(await answer(front.port, "/", { headers: { host: "APP.test:1" } })).toEqual([200, "host"]);
  expect(await answer(front.port, "/down")).toEqual([503, "down is down\n"]);
  expect(await answer(front.port, "/apix", { headers: { host: "h" } })).toEqual([404, "No route matches h/apix\n"]);
});

test("a request that takes longer than requestTimeout is answered 504 and ended at the backend", async () => {
  const gone: string[] = [];
  const { port } = await httpServer((request, response) => {
    response.on("close", () => gone.push(request.url ?? ""));
    if (request.url === "/slow-body") response.write("begun");
    if (request.url === "/fast") response.end("fast");
  });
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port), requestTimeout: 0.2 }));
  expect(await answer(front.port, "/never")).toEqual([504, "No answer within requestTimeout (0.2 s)\n"]);
  await expect(answer(front.port, "/slow-body")).rejects.toThrow("aborted");
  await expect.poll(() => gone).toEqual(["/never", "/slow-body"]);
  expect(await answer(front.port, "/fast")).toEqual([200, "fast"]);
});

test("50 MB stream unchanged to the backend and back at the same time", async () => {
  const { port } = await httpServer((request, response) => void request.pipe(response));
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port) }));
  const [sent, received] = [createHash("sha256"), createHash("sha256")];
  const outgoing = request({ host: "127.0.0.1", port: front.port, method: "POST", agent: false });
  const chunk = randomBytes(MEBIBYTE);
  function* body() {
    for (let count = 0; count < 50; count++) {
      sent.update(chunk);
      yield chunk;
    }
  }
  const sending = pipeline(Readable.from(body()), outgoing);
  const [response] = await once(outgoing, "response");
  for await (const data of response) received.update(data);
  await sending;
  expect(received.digest("hex")).toBe(sent.digest("hex"));
});

test("each part of an answer arrives when it is sent", async () => {
  let next: (() => void) | undefined;
  const { port } = await httpServer((_request, response) => {
    response.write("one");
    next = () => response.end("two");
  });
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port) }));
  const response = await send(front.port);
  expect(String((await once(response, "data"))[0])).toBe("one");
  next?.();
  expect(String((await once(response, "data"))[0])).toBe("two");
});

test("500 requests at once each get their own answer", async () => {
  const echo = () => httpServer((request, response) => void response.end(request.url));
  const backends = readyBackends((await echo()).port, (await echo()).port);
  const front = await opened(openHttpFront({ port: 0, backends }));
  const paths = Array.from({ length: 500 }, (_, index) => `/${index}`);
  const answers = await Promise.all(paths.map((path) => answer(front.port, path)));
  expect(answers).toEqual(paths.map((path) => [200, path]));
});

test("a broken backend is skipped for a GET, and is a 502 for a POST and where no other is ready", async () => {
  const closing = await tcpServer((socket) => socket.resume().end());
  const backends = readyBackends(closing.port, await refusingPort());
  const front = await opened(openHttpFront({ port: 0, backends }));
  expect((await answer(front.port))[0]).toBe(502);
  backends.set({ id: "good", host: "127.0.0.1", port: await named("good"), ready: true });
  for (let count = 0; count < 3; count++) expect(await answer(front.port)).toEqual([200, "good"]);
  const posts = await Promise.all([1, 2, 3].map(() => answer(front.port, "/", { method: "POST" })));
  expect(posts.map(([status]) => status).sort()).toEqual([200, 502, 502]);
});

test("a backend that dies in the middle of an answer cuts the answer off", async () => {
  const { port } = await httpServer((_request, response) => {
    response.writeHead(200, { "content-length": "100" });
    response.write("half", () => response.socket?.resetAndDestroy());
  });
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port) }));
  const response = await send(front.port);
  await expect(text(response)).rejects.toMatchObject({ code: "ECONNRESET" });
});

test("a client that goes away ends the request at the backend", async () => {
  let gone = false;
  const { port } = await httpServer((_request, response) => {
    response.write("begun");
    response.on("close", () => {
      gone = true;
    });
  });
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port) }));
  (await send(front.port)).destroy();
  await expect.poll(() => gone).toBe(true);
});

test("a backend that restarted on its port is reached although connections to it were kept", async () => {
  let sockets: Socket[] = [];
  const { server, port } = await httpServer((_request, response) => void response.end("ok"));
  server.on("connection", (socket) => sockets.push(socket));
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port) }));
  for (let count = 0; count < 20; count++) {
    expect(await answer(front.port)).toEqual([200, "ok"]);
    for (const socket of sockets) socket.resetAndDestroy();
    sockets = [];
  }
});

test("a kept connection that the backend closes on the next request is replaced by a new one", async () => {
  let connections = 0;
  const { port } = await tcpServer((socket) => {
    connections++;
    socket.once("data", () => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok");
      socket.once("data", () => socket.destroy());
    });
  });
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port) }));
  for (let count = 0; count < 4; count++) expect(await answer(front.port)).toEqual([200, "ok"]);
  expect(connections).toBeGreaterThan(1);
});

test("an Upgrade to anything but a WebSocket is answered 501", async () => {
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(await named("a")) }));
  const response = await send(front.port, { headers: { connection: "upgrade", upgrade: "h2c" } });
  expect(response.statusCode).toBe(501);
});

test("closing cuts kept connections and frees the port", async () => {
  const front = await openHttpFront({ port: 0, backends: readyBackends(await named("a")) });
  const idle = connect(front.port, "127.0.0.1");
  idle.write("GET / HTTP/1.1\r\nhost: h\r\n\r\n");
  await once(idle, "data");
  const closed = once(idle, "close");
  await front.close();
  await closed;
  await expect(answer(front.port)).rejects.toMatchObject({ code: "ECONNREFUSED" });
});
