import { createSocket } from "node:dgram";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { reservePort } from "../../src/front/reserve-port";
import { openStablePorts } from "../../src/front/stable-ports";
import { refusingPort, tcpServer } from "./test-servers";

function folder(): string {
  const directory = mkdtempSync(join(tmpdir(), "stable-ports-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

function openIn(directory: string) {
  const messages: string[] = [];
  return { messages, ports: openStablePorts({ directory, onMessage: (message) => messages.push(message) }) };
}

test("a free preferred port is returned and noted as taken", async () => {
  const port = await refusingPort();
  const taken = new Set<number>();
  expect(await reservePort(port, taken)).toBe(port);
  expect(taken).toContain(port);
  expect(await reservePort(port, taken)).not.toBe(port);
});

test("a port that listens is not returned, for tcp and udp apart", async () => {
  const { port } = await tcpServer(() => {});
  expect(await reservePort(port, new Set())).not.toBe(port);
  expect(await reservePort(port, new Set(), "udp")).toBe(port);
  const socket = createSocket("udp4").bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  expect(await reservePort(socket.address().port, new Set(), "udp")).not.toBe(socket.address().port);
});

test("ports without a preference lie below those of the system and differ when reserved at once", async () => {
  const taken = new Set<number>();
  const ports = await Promise.all(Array.from({ length: 200 }, () => reservePort(undefined, taken)));
  expect(new Set(ports).size).toBe(200);
  for (const port of ports) expect(port).toBeLessThan(32_768);
});

test("a full range falls back to a port of the system", async () => {
  const taken = new Set(Array.from({ length: 10_000 }, (_, index) => 20_000 + index));
  expect(await reservePort(undefined, taken)).toBeGreaterThan(29_999);
});

test("keys get the same ports in the next run", async () => {
  const directory = join(folder(), "state");
  const first = openIn(directory);
  const ports = await Promise.all([
    first.ports.reserve("web"),
    first.ports.reserve("dns"),
    first.ports.reserve("dns", "udp"),
  ]);
  const second = openIn(directory);
  expect(await second.ports.reserve("dns", "udp")).toBe(ports[2]);
  expect(await second.ports.reserve("dns")).toBe(ports[1]);
  expect(await second.ports.reserve("web")).toBe(ports[0]);
  expect([...first.messages, ...second.messages]).toEqual([]);
  expect(readdirSync(directory)).toEqual(["ports.json"]);
});

test("a remembered port that is taken is replaced for good, and told", async () => {
  const directory = folder();
  const { port } = await tcpServer(() => {});
  writeFileSync(join(directory, "ports.json"), JSON.stringify({ "tcp web": port }));
  const { ports, messages } = openIn(directory);
  const replaced = await ports.reserve("web");
  expect(replaced).not.toBe(port);
  expect(messages).toEqual([`web: tcp port ${port} of 127.0.0.1 is taken or not permitted, so ${replaced} is used.`]);
  expect(JSON.parse(readFileSync(join(directory, "ports.json"), "utf8"))).toEqual({ "tcp web": replaced });
});

test("a wanted port comes before the remembered one", async () => {
  const { ports } = openIn(folder());
  const remembered = await ports.reserve("web");
  const wanted = await refusingPort();
  expect(await ports.reserve("web", "tcp", wanted)).toBe(wanted);
  expect(wanted).not.toBe(remembered);
});

test.each(["", "{", "null", "[]", '{"tcp web": "80"}', '{"tcp web": 70000}'])(
  "the file %j counts as empty",
  async (text) => {
    const directory = folder();
    writeFileSync(join(directory, "ports.json"), text);
    const { ports, messages } = openIn(directory);
    expect(await ports.reserve("web")).toBeGreaterThan(0);
    expect(messages).toEqual([]);
  },
);
