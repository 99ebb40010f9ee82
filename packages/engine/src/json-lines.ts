import { createInterface } from "node:readline";

/** The messages of a stream of JSON lines, as the engine sends progress and events. Throws what the stream throws. */
export async function* jsonLines<Message>(stream: NodeJS.ReadableStream): AsyncGenerator<Message> {
  let failure: unknown;
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  // A cut connection ends the lines without an error of their own.
  stream.on("error", (error) => {
    failure = error;
    lines.close();
  });
  for await (const line of lines) {
    if (line.trim() !== "") yield JSON.parse(line) as Message;
  }
  if (failure) throw failure;
}
