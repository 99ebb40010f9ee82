import { connect, createServer, type Server, type Socket } from "node:net";
import type { Backend, Backends } from "./backends";
import type { Front } from "./front";
import { listenOnLoopback } from "./listen-on-loopback";

/** What a TCP front needs. */
export interface TcpFrontOptions {
  /** Port on 127.0.0.1; 0 for any free one. */
  readonly port: number;
  readonly backends: Backends;
}

/**
 * Opens a front that forwards bytes as they are, for every protocol over TCP that needs no look inside.
 *
 * A connection stays with its backend until either side closes it, also when the backend stops being ready: readiness
 * decides about new connections only. Connections wait while the first backends start. A backend that cannot be connected is skipped; a connection that no ready backend
 * takes is reset.
 *
 * @throws when the port cannot be opened
 */
export function openTcpFront(options: TcpFrontOptions): Promise<Front> {
  return listenOnLoopback(forwardConnections(options.backends), options.port);
}

/** A server, not listening yet, that forwards its connections as {@link openTcpFront} does. */
export function forwardConnections(backends: Backends): Server {
  return createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true }, (client) => {
    // Until it is coupled, "close" is all that matters of a client that goes away.
    client.on("error", ignore);
    void backends.decided().then(() => {
      if (!client.destroyed) forward(client, backends, new Set());
    });
  });
}

function forward(client: Socket, backends: Backends, tried: Set<string>): void {
  const backend = backends.pick(tried);
  if (!backend) {
    client.resetAndDestroy();
    return;
  }
  tried.add(backend.id);
  const upstream = connectTo(backend);
  const abandon = () => upstream.destroy();
  const tryNext = () => {
    client.off("close", abandon);
    if (!client.destroyed) forward(client, backends, tried);
  };
  client.once("close", abandon);
  upstream.once("error", tryNext);
  upstream.once("connect", () => {
    client.off("close", abandon);
    upstream.off("error", tryNext);
    couple(client, upstream);
    couple(upstream, client);
  });
}

function ignore(): void {}

function connectTo({ host, port }: Backend): Socket {
  return connect({ host, port, allowHalfOpen: true, noDelay: true });
}

/** Sends what `from` says to `to`: data with back-pressure, the end of data as a half-close, a failure as a reset. */
function couple(from: Socket, to: Socket): void {
  from.pipe(to);
  // The error itself is told by "close"; without a listener it would be thrown.
  from.once("error", ignore);
  from.once("close", (failed) => {
    if (failed) to.resetAndDestroy();
    else if (!from.readableEnded) to.destroy();
  });
}
