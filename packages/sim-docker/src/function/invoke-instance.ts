import { type IncomingMessage, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { WorkloadSpec } from "@wing-containers/core/provider";
import type { Instance } from "./instance";
import { invocationHeaders } from "./invocation-headers";
import { PAYLOAD_LIMIT } from "./payload-limit";

/** What an instance answered. */
export interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Why there is no answer. */
export interface NoAnswer {
  readonly problem: string;
  /** Whether the instance never got the invocation, which may be given to another one. */
  readonly refused: boolean;
  /** Whether the instance may be stuck or broken. */
  readonly broken: boolean;
}

/** Milliseconds in which an instance whose connection broke is known to have ended, if that is why. */
const END_PATIENCE = 3_000;

/** Sends one invocation to an instance. Never rejects. */
export function invokeInstance(
  { backends, agent, ended }: Instance,
  { name, timeout = 0 }: WorkloadSpec,
  path: string,
  event: Buffer,
): Promise<Answer | NoAnswer> {
  return new Promise((resolve) => {
    const address = backends.pick();
    if (address === undefined) return resolve({ problem: `${name} has ended`, refused: true, broken: true });
    const { host, port } = address;
    const headers = invocationHeaders(event.length, timeout);
    const outgoing = request({ host, port, agent, method: "POST", path, headers });
    const finish = (result: Answer | NoAnswer) => {
      clearTimeout(timer);
      resolve(result);
    };
    const cut = (problem: string, broken: boolean) => {
      finish({ problem, refused: false, broken });
      outgoing.destroy();
    };
    const timer = setTimeout(
      () => cut(`${name} timed out: no answer within ${timeout} s (timeout). Its instance is replaced.`, true),
      timeout * 1000,
    );
    const lost = async (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const said = await Promise.race([ended, sleep(END_PATIENCE, undefined, { ref: false })]);
      const problem = said ?? `${name} broke the connection without an answer: ${error.message}`;
      finish({ problem, refused: error.syscall === "connect", broken: true });
    };
    outgoing.on("error", lost);
    outgoing.on("response", (incoming: IncomingMessage) => {
      const parts: Buffer[] = [];
      let length = 0;
      incoming.on("error", lost);
      incoming.on("data", (part: Buffer) => {
        parts.push(part);
        length += part.length;
        if (length > PAYLOAD_LIMIT)
          cut(`${name}: the result has more than ${PAYLOAD_LIMIT} bytes (6 MB). Put large data into a bucket.`, false);
      });
      incoming.on("end", () => finish({ status: incoming.statusCode ?? 0, body: Buffer.concat(parts) }));
    });
    outgoing.end(event);
  });
}
