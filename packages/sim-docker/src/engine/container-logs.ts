import { StringDecoder } from "node:string_decoder";

/** Which of a container's outputs a line came from. */
export type OutputSource = "stdout" | "stderr";

/** Longest line passed on, in bytes (the size that Docker's own log drivers cut at). */
const LONGEST_LINE = 16 * 1024;

/** What stands at the end of a line that was cut. */
const CUT = " […]";

/** A frame's header: source, three zeros, length of its content. */
const HEADER = 8;

/**
 * Reads a container's attach or log stream line by line. What stands after the last line end comes when the stream ends.
 * A line longer than 16 KiB is cut, with ` […]` at the end.
 *
 * @returns a promise that is settled when the stream has ended, also when it broke off
 */
export function followLines(
  stream: NodeJS.ReadableStream,
  onLine: (line: string, source: OutputSource) => void,
): Promise<void> {
  const stdout = lineCutter((line) => onLine(line, "stdout"));
  const stderr = lineCutter((line) => onLine(line, "stderr"));
  const write = frameReader((source, content) => (source === "stderr" ? stderr : stdout).write(content));
  return new Promise((resolve) => {
    let ended = false;
    const end = (): void => {
      if (ended) return;
      ended = true;
      stdout.end();
      stderr.end();
      resolve();
    };
    stream.on("data", write);
    for (const event of ["end", "close", "error"]) stream.on(event, end);
  });
}

function frameReader(onFrame: (source: OutputSource, content: Buffer) => void): (chunk: Buffer) => void {
  const header = Buffer.alloc(HEADER);
  let have = 0;
  let left = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length; ) {
      if (have < HEADER) {
        const taken = chunk.copy(header, have, at, at + HEADER - have);
        have += taken;
        at += taken;
        if (have < HEADER) return;
        left = header.readUInt32BE(4);
      } else {
        const content = chunk.subarray(at, at + left);
        onFrame(header[0] === 2 ? "stderr" : "stdout", content);
        left -= content.length;
        at += content.length;
      }
      if (left === 0) have = 0;
    }
  };
}

function lineCutter(onLine: (line: string) => void): { write: (content: Buffer) => void; end: () => void } {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  let cut = false;
  const finish = (part: string): void => {
    const line = rest + part;
    rest = "";
    if (!cut) pass(line);
    cut = false;
  };
  const pass = (line: string): void => {
    const text = line.endsWith("\r") ? line.slice(0, -1) : line;
    onLine(Buffer.byteLength(text) > LONGEST_LINE ? shorten(text) : text);
  };
  const take = (text: string): void => {
    const parts = text.split("\n");
    const last = parts.pop() ?? "";
    for (const part of parts) finish(part);
    if (!cut) rest += last;
    if (rest.length <= LONGEST_LINE) return;
    onLine(shorten(rest));
    rest = "";
    cut = true;
  };
  return {
    write: (content) => take(decoder.write(content)),
    end: () => {
      take(decoder.end());
      if (rest !== "") finish("");
    },
  };
}

function shorten(text: string): string {
  const whole = Buffer.from(text).subarray(0, LONGEST_LINE);
  // Decoding leaves out a character that the cut halved.
  return new StringDecoder("utf8").write(whole) + CUT;
}
