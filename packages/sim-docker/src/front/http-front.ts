import { createServer, type IncomingMessage } from "node:http";
import type { RouteSpec } from "@wing-containers/core/provider";
import { answerPlainly } from "./answer-plainly";
import type { Backends } from "./backends";
import type { Front } from "./front";
import { createHttpForwarder } from "./http-forwarder";
import { listenOnLoopback } from "./listen-on-loopback";
import { matchRoute } from "./match-route";

/** A route together with the backends of the port it names. */
export interface RoutedBackends extends Omit<RouteSpec, "port"> {
  readonly backends: Backends;
}

/** What an HTTP front needs. */
export interface HttpFrontOptions {
  /** Port on 127.0.0.1; 0 for any free one. */
  readonly port: number;

  /** Where requests go when there are no routes. */
  readonly backends: Backends;

  /** Where requests go by path and host. With any route, a request that none matches is answered 404. */
  readonly routes?: readonly RoutedBackends[];

  /** Seconds a request may take from its first byte to the last of its answer; see {@link createHttpForwarder}. */
  readonly requestTimeout?: number;
}

/**
 * Opens a front that forwards HTTP/1.1 requests and WebSockets, one by one: each request of a kept-alive connection goes
 * to a backend that is ready at that time. Bodies stream both ways. `Host` is kept; `x-forwarded-for`, `-host` and
 * `-proto` are set.
 *
 * Requests wait while the first backends start. It answers 503 with the reason and `retry-after: 1` while no backend is ready, 404 where no route matches, 502 where the
 * backend fails to answer, 504 after `requestTimeout`, and 501 to an `Upgrade` other than `websocket`.
 *
 * @throws when the port cannot be opened
 */
export async function openHttpFront(options: HttpFrontOptions): Promise<Front> {
  const forwarder = await createHttpForwarder(options.requestTimeout);
  // Neither limit is ours to set: uploads may be slow, and the backend's own keep-alive hint reaches the client.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 0 });
  server.on("request", async (request, response) => {
    const backends = chooseBackends(options, request);
    if (!backends) return answerPlainly(response, 404, noRoute(request));
    await backends.decided();
    if (!response.destroyed) forwarder.forward(request, response, backends);
  });
  server.on("upgrade", async (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const backends = chooseBackends(options, request);
    if (!backends) return answerPlainly(socket, 404, noRoute(request));
    await backends.decided();
    if (!socket.destroyed) forwarder.upgrade(request, socket, head, backends);
  });
  const front = await listenOnLoopback(server, options.port);
  return {
    port: front.port,
    async close() {
      await front.close();
      forwarder.close();
    },
  };
}

function chooseBackends(options: HttpFrontOptions, request: IncomingMessage): Backends | undefined {
  if (!options.routes?.length) return options.backends;
  return matchRoute(options.routes, request.url ?? "/", request.headers.host)?.backends;
}

function noRoute(request: IncomingMessage): string {
  return `No route matches ${request.headers.host ?? ""}${request.url}`;
}
