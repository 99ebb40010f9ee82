import { createSocket, type Socket } from "node:dgram";
import { once } from "node:events";
import { expect, onTestFinished, test } from "vitest";
import { createBackends } from "../../src/front/backends";
import { openUdpFront } from "../../src/front/udp-front";
import { opened, readyBackends } from "./test-servers";

async function bound(): Promise<Socket> {
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  return socket;
}

/** A server that answers with its name, the datagram, and the port it came from. */
async function answering(name: string): Promise<number> {
  const server = await bound();
  server.on("message", (datagram, from) => server.send(`${name} ${datagram} ${from.port}`, from.port, from.address));
  return server.address().port;
}

async function ask(client: Socket, port: number, question: string): Promise<string> {
  client.send(question, port, "127.0.0.1");
  const [answer] = await once(client, "message");
  return String(answer);
}

const nameIn = (answer: string) => answer.split(" ")[0];
const wordIn = (answer: string) => answer.split(" ")[1];
const sessionIn = (answer: string) => answer.split(" ")[2];

test("datagrams wait, in order, while the first backends start", async () => {
  let decide = () => {};
  const decided = new Promise<void>((resolve) => {
    decide = resolve;
  });
  const backends = createBackends(
    () => "dns: it does not start",
    () => decided,
  );
  const front = await opened(openUdpFront({ port: 0, backends }));
  const client = await bound();
  for (const word of ["one", "two"]) client.send(word, front.port, "127.0.0.1");
  const received: string[] = [];
  client.on("message", (answer) => received.push(wordIn(String(answer)) ?? ""));
  backends.set({ id: "a", host: "127.0.0.1", port: await answering("a"), ready: true });
  decide();
  while (received.length < 2) await once(client, "message");
  expect(received).toEqual(["one", "two"]);
});

test("each client keeps its backend and gets its own answers", async () => {
  const backends = readyBackends(await answering("a"), await answering("b"));
  const front = await opened(openUdpFront({ port: 0, backends }));
  const [first, second] = [await bound(), await bound()];
  const answer = await ask(first, front.port, "one");
  const other = await ask(second, front.port, "two");
  expect(nameIn(answer)).not.toBe(nameIn(other));
  expect(await ask(first, front.port, "one")).toBe(answer);
  expect(await ask(second, front.port, "two")).toBe(other);
});

test("a datagram of the largest size passes", async () => {
  const server = await bound();
  server.on("message", (datagram, from) => server.send(datagram, from.port, from.address));
  const front = await opened(openUdpFront({ port: 0, backends: readyBackends(server.address().port) }));
  const client = await bound();
  expect(await ask(client, front.port, "x".repeat(65_507))).toHaveLength(65_507);
});

test("a client moves on when its backend is no longer ready, and datagrams are dropped when none is", async () => {
  const [a, b] = [await answering("a"), await answering("b")];
  const backends = readyBackends(a, b);
  let picks = 0;
  const pick = () => {
    picks++;
    return backends.pick();
  };
  const front = await opened(openUdpFront({ port: 0, backends: { ...backends, pick } }));
  const client = await bound();
  expect(nameIn(await ask(client, front.port, "x"))).toBe("a");
  backends.setReady(String(a), false);
  expect(nameIn(await ask(client, front.port, "x"))).toBe("b");
  backends.remove(String(b));
  picks = 0;
  client.send("dropped", front.port, "127.0.0.1");
  await expect.poll(() => picks).toBe(1);
  backends.setReady(String(a), true);
  expect(wordIn(await ask(client, front.port, "kept"))).toBe("kept");
});

test("an idle client is forgotten and gets a new session", async () => {
  const backends = readyBackends(await answering("a"));
  const front = await opened(openUdpFront({ port: 0, backends, idleMilliseconds: 30 }));
  const client = await bound();
  const before = sessionIn(await ask(client, front.port, "x"));
  await expect
    .poll(async () => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return sessionIn(await ask(client, front.port, "x"));
    })
    .not.toBe(before);
});

test("closing frees the port, and a taken port is named in the error", async () => {
  const front = await openUdpFront({ port: 0, backends: createBackends(() => "") });
  await expect(openUdpFront({ port: front.port, backends: createBackends(() => "") })).rejects.toThrow(
    `UDP port ${front.port} of 127.0.0.1 cannot be opened`,
  );
  await Promise.all([front.close(), front.close()]);
  const again = await openUdpFront({ port: front.port, backends: createBackends(() => "") });
  await again.close();
});
