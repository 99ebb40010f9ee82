import type { IncomingMessage } from "node:http";

/**
 * Reads the body of a request as text. What is beyond the limit is read and dropped: an answer to a client that still
 * sends would be lost when the connection is closed.
 *
 * @param limit bytes
 * @returns undefined where the body is longer
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size <= limit ? Buffer.concat(chunks).toString("utf8") : undefined;
}
