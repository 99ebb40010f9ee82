import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { failureText } from "../../probe/failure-text";
import type { ProbeAddress } from "../../probe/probe-target";

/** What a function answered. */
export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Most bytes of a result, as the contract has it. */
const LARGEST_RESULT = 6 * 1024 * 1024;

/**
 * Sends an event as the providers do, over a connection of its own.
 *
 * @param body text of the event, sent as it is; empty for none
 * @param timeout milliseconds the whole answer may take
 * @returns the answer, or why there is none, as part of a sentence
 */
export function sendEvent({ host, port }: ProbeAddress, body: string, timeout: number): Promise<Reply | string> {
  const headers = {
    ...(body !== "" && { "content-type": "application/json" }),
    "content-length": Buffer.byteLength(body),
    "x-wing-invocation-id": randomUUID(),
    "x-wing-deadline-ms": Date.now() + timeout,
  };
  const signal = AbortSignal.timeout(timeout);
  return new Promise((resolve) => {
    const fail = (error: Error) =>
      resolve(signal.aborted ? `no answer came within ${timeout / 1000} s` : `no answer came: ${failureText(error)}`);
    const outgoing = request({ host, port, path: "/", method: "POST", agent: false, headers, signal });
    outgoing.on("error", fail);
    outgoing.once("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("error", fail);
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size <= LARGEST_RESULT) return;
        resolve(`the answer has more than ${LARGEST_RESULT} bytes`);
        outgoing.destroy();
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    });
    outgoing.end(body);
  });
}
