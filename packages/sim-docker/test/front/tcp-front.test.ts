import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { createBackends } from "../../src/front/backends";
import { openTcpFront } from "../../src/front/tcp-front";
import { opened, readyBackends, refusingPort, tcpServer } from "./test-servers";

const MEBIBYTE = 1024 * 1024;

const echo = () => tcpServer((socket) => socket.pipe(socket));

function dial(port: number): Socket {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  return socket;
}

async function ask(port: number, message: string): Promise<string> {
  const socket = dial(port);
  socket.end(message);
  return (await buffer(socket)).toString();
}

test("bytes go to the backend and back, and each side may end first", async () => {
  const front = await opened(openTcpFront({ port: 0, backends: readyBackends((await echo()).port) }));
  expect(await ask(front.port, "hello")).toBe("hello");
});

test("connections wait while the first backends start", async () => {
  let decide = () => {};
  const decided = new Promise<void>((resolve) => {
    decide = resolve;
  });
  const backends = createBackends(
    () => "redis: it does not start",
    () => decided,
  );
  const front = await opened(openTcpFront({ port: 0, backends }));
  const answer = ask(front.port, "hello");
  const gone = dial(front.port);
  await once(gone, "connect");
  gone.resetAndDestroy();
  backends.set({ id: "a", host: "127.0.0.1", port: (await echo()).port, ready: true });
  decide();
  expect(await answer).toBe("hello");
});

test("a backend that answers after the client's end of data is heard", async () => {
  const server = await tcpServer((socket) => {
    let length = 0;
    socket.on("data", (data) => {
      length += data.length;
    });
    socket.on("end", () => setImmediate(() => socket.end(`${length} bytes`)));
  });
  const front = await opened(openTcpFront({ port: 0, backends: readyBackends(server.port) }));
  expect(await ask(front.port, "12345")).toBe("5 bytes");
});

test("a backend that speaks first and closes loses nothing", async () => {
  const server = await tcpServer((socket) => socket.end(Buffer.alloc(MEBIBYTE, "x")));
  const front = await opened(openTcpFront({ port: 0, backends: readyBackends(server.port) }));
  expect((await buffer(dial(front.port))).length).toBe(MEBIBYTE);
});

test("50 MB arrive unchanged at a client that reads slowly", async () => {
  const chunk = randomBytes(MEBIBYTE);
  const sent = createHash("sha256");
  const server = await tcpServer(async (socket) => {
    for (let count = 0; count < 50; count++) {
      sent.update(chunk);
      if (!socket.write(chunk)) await once(socket, "drain");
    }
    socket.end();
  });
  const front = await opened(openTcpFront({ port: 0, backends: readyBackends(server.port) }));
  const received = createHash("sha256");
  for await (const data of dial(front.port)) {
    received.update(data as Buffer);
    await new Promise(setImmediate);
  }
  expect(received.digest("hex")).toBe(sent.digest("hex"));
});

test("a client that does not read stops the backend from sending on", async () => {
  let written = 0;
  const server = await tcpServer((socket) => {
    const write = () => {
      while (written < 200 * MEBIBYTE) {
        written += MEBIBYTE;
        if (!socket.write(Buffer.alloc(MEBIBYTE))) return void socket.once("drain", write);
      }
    };
    write();
  });
  const front = await opened(openTcpFront({ port: 0, backends: readyBackends(server.port) }));
  const client = dial(front.port);
  client.pause();
  let before = -1;
  while (before !== written) {
    before = written;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(100 * MEBIBYTE);
});

test("500 connections at once each get their own answer", async () => {
  const ports = [(await echo()).port, (await echo()).port];
  const front = await opened(openTcpFront({ port: 0, backends: readyBackends(...ports) }));
  const questions = Array.from({ length: 500 }, (_, index) => `question ${index} ${"x".repeat(index)}`);
  expect(await Promise.all(questions.map((question) => ask(front.port, question)))).toEqual(questions);
});

test("a connection is reset while no backend is ready", async () => {
  const front = await opened(openTcpFront({ port: 0, backends: createBackends(() => "starting") }));
  const [error] = await once(dial(front.port), "error");
  expect(error).toMatchObject({ code: "ECONNRESET" });
});

test("a backend that refuses is skipped, and when all refuse the connection is reset", async () => {
  const backends = readyBackends(await refusingPort());
  const front = await opened(openTcpFront({ port: 0, backends }));
  await expect(ask(front.port, "lost")).rejects.toMatchObject({ code: "ECONNRESET" });
  backends.set({ id: "echo", host: "127.0.0.1", port: (await echo()).port, ready: true });
  const answers = [await ask(front.port, "one"), await ask(front.port, "two"), await ask(front.port, "three")];
  expect(answers).toEqual(["one", "two", "three"]);
});

test("a backend that dies in the middle resets the client, and a client that dies resets the backend", async () => {
  const sockets: Socket[] = [];
  const server = await tcpServer((socket) => void sockets.push(socket.pause()));
  const front = await opened(openTcpFront({ port: 0, backends: readyBackends(server.port) }));
  const first = dial(front.port);
  first.write("x");
  await expect.poll(() => sockets.length).toBe(1);
  const cut = once(first, "error");
  sockets[0]?.resetAndDestroy();
  expect((await cut)[0]).toMatchObject({ code: "ECONNRESET" });

  const second = dial(front.port);
  await expect.poll(() => sockets.length).toBe(2);
  sockets[1]?.resume();
  second.resetAndDestroy();
  await expect.poll(() => sockets[1]?.errored).toMatchObject({ code: "ECONNRESET" });
});

test("closing cuts open connections and frees the port", async () => {
  const sockets: Socket[] = [];
  const { port } = await tcpServer((socket) => {
    sockets.push(socket);
    socket.pipe(socket);
  });
  const front = await openTcpFront({ port: 0, backends: readyBackends(port) });
  const client = dial(front.port);
  client.write("hello");
  await once(client, "data");
  const ended = once(client, "end");
  await Promise.all([front.close(), front.close()]);
  await ended;
  await expect.poll(() => sockets[0]?.readableEnded).toBe(true);
  await expect(ask(front.port, "again")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("a taken port is named in the error", async () => {
  const { port } = await echo();
  await expect(openTcpFront({ port, backends: readyBackends() })).rejects.toThrow(`Port ${port} of 127.0.0.1 is taken`);
});
