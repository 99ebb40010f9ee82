import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { openHttpFront } from "../../src/front/http-front";
import { httpServer, opened, readyBackends, tcpServer } from "./test-servers";

/** A backend that sends the `x-forwarded-*` headers, then echoes; paths other than `/echo` are refused with 401. */
async function echoing(): Promise<number> {
  const { server, port } = await httpServer((_request, response) => void response.end());
  const sockets = new WebSocketServer({
    server,
    verifyClient: ({ req }: { req: IncomingMessage }) => req.url === "/echo?x",
  });
  sockets.on("connection", (socket, { headers }) => {
    const { host, "x-forwarded-for": client, "x-forwarded-host": asked, "x-forwarded-proto": scheme } = headers;
    socket.send(JSON.stringify([host, client, asked, scheme]));
    socket.on("message", (data, binary) => socket.send(data, { binary }));
  });
  return port;
}

function dial(port: number, path = "/echo?x"): WebSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { host: "app.test" } });
  socket.on("error", () => {});
  onTestFinished(() => socket.terminate());
  return socket;
}

test("messages go both ways and closing codes arrive", async () => {
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(await echoing()), requestTimeout: 5 }));
  const socket = dial(front.port);
  expect(JSON.parse(String((await once(socket, "message"))[0]))).toEqual(["app.test", "127.0.0.1", "app.test", "http"]);
  for (const message of ["hello", "x".repeat(1_000_000)]) {
    socket.send(message);
    expect(String((await once(socket, "message"))[0])).toBe(message);
  }
  socket.close(4001, "done");
  expect((await once(socket, "close"))[0]).toBe(4001);
});

test("a refusal of the backend reaches the client", async () => {
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(await echoing()) }));
  const [, response] = await once(dial(front.port, "/other"), "unexpected-response");
  expect(response.statusCode).toBe(401);
});

test("a backend that fails the handshake is a 502, and one that says nothing a 504", async () => {
  const closing = await tcpServer((socket) => socket.resume().end());
  const silent = await tcpServer(() => {});
  const statusBehind = async (port: number) => {
    const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port), requestTimeout: 0.2 }));
    return (await once(dial(front.port), "unexpected-response"))[1].statusCode;
  };
  expect(await statusBehind(closing.port)).toBe(502);
  expect(await statusBehind(silent.port)).toBe(504);
});

test("a backend that dies cuts the WebSocket off without a word", async () => {
  const { server, port } = await httpServer(() => {});
  new WebSocketServer({ server }).on("connection", (socket, request) => {
    socket.on("message", () => request.socket.resetAndDestroy());
  });
  const front = await opened(openHttpFront({ port: 0, backends: readyBackends(port) }));
  const socket = dial(front.port);
  const errors: Error[] = [];
  socket.on("error", (error) => errors.push(error));
  await once(socket, "open");
  socket.send("die");
  expect((await once(socket, "close"))[0]).toBe(1006);
  expect(errors).toEqual([]);
});

test("closing the front cuts open WebSockets on both sides", async () => {
  const { server, port } = await httpServer(() => {});
  const sockets = new WebSocketServer({ server });
  const front = await openHttpFront({ port: 0, backends: readyBackends(port) });
  const socket = dial(front.port);
  await once(socket, "open");
  const closed = once(socket, "close");
  await front.close();
  expect((await closed)[0]).toBe(1006);
  await expect.poll(() => sockets.clients.size).toBe(0);
});
