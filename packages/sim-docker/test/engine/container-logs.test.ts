import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { followLines } from "../../src/engine/container-logs";

const frame = (source: 1 | 2, content: string | Buffer): Buffer => {
  const bytes = Buffer.from(content);
  const header = Buffer.from([source, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt32BE(bytes.length, 4);
  return Buffer.concat([header, bytes]);
};

const read = async (bytes: Buffer, chunk: number): Promise<string[]> => {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunk) chunks.push(bytes.subarray(at, at + chunk));
  const lines: string[] = [];
  await followLines(Readable.from(chunks), (line, source) => lines.push(`${source} ${line}`));
  return lines;
};

test.each([1, 3, 7, 8, 9, 1000])("lines come whole from chunks of %d bytes", async (chunk) => {
  const umlaut = Buffer.from("größe\n");
  const bytes = Buffer.concat([
    frame(1, "one\r\ntw"),
    frame(2, "error\n"),
    frame(1, ""),
    frame(1, "o\n\n"),
    frame(1, umlaut.subarray(0, 3)),
    frame(1, umlaut.subarray(3)),
    frame(2, "the end"),
  ]);
  const lines = ["stdout one", "stderr error", "stdout two", "stdout ", "stdout größe", "stderr the end"];
  expect(await read(bytes, chunk)).toEqual(lines);
});

test("a line that is too long is cut once, and the next one is whole", async () => {
  const long = "ä".repeat(20_000);
  const lines = await read(Buffer.concat([frame(1, long), frame(1, `${long}\nnext\n`)]), 4096);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^stdout ä+ \[…\]$/);
  expect(Buffer.byteLength(lines[0] ?? "")).toBeLessThan(16 * 1024 + 20);
  expect(lines[1]).toBe("stdout next");
});

test("many tiny frames in one chunk are read", async () => {
  const bytes = Buffer.concat(Array.from({ length: 20_000 }, () => frame(1, "\n")));
  expect(await read(bytes, bytes.length)).toHaveLength(20_000);
});

test("a stream that breaks off gives what it had", async () => {
  const lines: string[] = [];
  const stream = new Readable({ read: () => undefined });
  stream.push(frame(1, "half"));
  const followed = followLines(stream, (line) => lines.push(line));
  stream.once("data", () => setImmediate(() => stream.destroy(new Error("cut"))));
  await followed;
  expect(lines).toEqual(["half"]);
});
