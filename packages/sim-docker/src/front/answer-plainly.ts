import { ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";

/**
 * Answers a request with a status and a line of text; closes the connection, as parts of a request may be unread.
 * Does nothing where an answer has begun or the client has gone.
 *
 * @param to the response, or the raw socket of an upgrade request
 */
export function answerPlainly(to: ServerResponse | Duplex, status: number, text: string): void {
  const body = `${text}\n`;
  const headers: Record<string, string> = {
    "content-type": "text/plain; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    connection: "close",
    ...(status === 503 ? { "retry-after": "1" } : {}),
  };
  if (to instanceof ServerResponse) {
    if (to.headersSent || to.destroyed) return;
    to.writeHead(status, headers).end(body);
    return;
  }
  if (!to.writable) return;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  to.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n"));
}
