import { createServer } from "node:http";
import type { WorkloadSpec } from "@wing-containers/core/provider";
import { answerPlainly } from "../front/answer-plainly";
import type { Front } from "../front/front";
import { createHttpForwarder } from "../front/http-forwarder";
import { listenOnLoopback } from "../front/listen-on-loopback";
import type { Place } from "./place";
import type { Pool } from "./pool";

/** What the front of a function needs. */
export interface FunctionFrontOptions {
  /** Port on 127.0.0.1. */
  readonly port: number;
  readonly pool: Pool;
  readonly spec: WorkloadSpec;
}

/**
 * Opens the address of a function for plain HTTP: any request, whatever its method and path, takes a place in an instance
 * as an invocation does, and starts one where there is none. WebSockets take their place until they are closed.
 *
 * It answers 503 with the reason where no instance can be had, 504 where there is no answer within the function's timeout,
 * and 502 where the instance fails to answer.
 *
 * @throws when the port cannot be opened
 */
export async function openFunctionFront({ port, pool, spec }: FunctionFrontOptions): Promise<Front> {
  const { name, timeout = 0, requestTimeout = timeout } = spec;
  const limit = Math.min(timeout, requestTimeout);
  const forwarder = await createHttpForwarder();
  // As in other fronts, neither limit is ours to set.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 0 });
  server.on("request", async (request, response) => {
    const place = await enter(pool, (reason) => answerPlainly(response, 503, reason));
    if (place === undefined) return;
    if (response.destroyed) return pool.release(place);
    const timer = setTimeout(() => {
      pool.retire(place);
      if (response.headersSent) response.destroy();
      else answerPlainly(response, 504, `${name} timed out: no answer within ${limit} s. Its instance is replaced.`);
    }, limit * 1000);
    response.once("close", () => {
      clearTimeout(timer);
      pool.release(place);
    });
    forwarder.forward(request, response, place.instance.backends);
  });
  server.on("upgrade", async (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const place = await enter(pool, (reason) => answerPlainly(socket, 503, reason));
    if (place === undefined) return;
    if (socket.destroyed) return pool.release(place);
    socket.once("close", () => pool.release(place));
    forwarder.upgrade(request, socket, head, place.instance.backends);
  });
  const front = await listenOnLoopback(server, port);
  return {
    port: front.port,
    async close() {
      await front.close();
      forwarder.close();
    },
  };
}

async function enter(pool: Pool, refuse: (reason: string) => void): Promise<Place | undefined> {
  try {
    return await pool.acquire();
  } catch (error) {
    refuse((error as Error).message);
    return undefined;
  }
}
