import { createSocket, type RemoteInfo, type Socket } from "node:dgram";
import { once } from "node:events";
import type { Backend, Backends } from "./backends";
import type { Front } from "./front";

/** Milliseconds without a datagram after which a client is forgotten; the default of nginx and Envoy. */
const IDLE_MILLISECONDS = 60_000;

/** What a UDP front needs. */
export interface UdpFrontOptions {
  /** Port on 127.0.0.1; 0 for any free one. */
  readonly port: number;
  readonly backends: Backends;
  /** Milliseconds without a datagram in either direction after which a client is forgotten. Default: 60 000. */
  readonly idleMilliseconds?: number;
}

/** One client and the socket that stands for it towards its backend. */
interface Session {
  readonly backend: Backend;
  readonly upstream: Socket;
  readonly idle: NodeJS.Timeout;
}

/**
 * Opens a front that relays datagrams. A client (address and port) stays with its backend while that is ready, and answers
 * go back to it. Datagrams wait while the first backends start; those that arrive while no backend is ready are dropped, as UDP has no way to refuse them.
 *
 * @throws when the port cannot be opened
 */
export async function openUdpFront(options: UdpFrontOptions): Promise<Front> {
  const { backends, idleMilliseconds = IDLE_MILLISECONDS } = options;
  const sessions = new Map<string, Session>();
  const server = createSocket("udp4");
  let closed: Promise<void> | undefined;

  function end(client: string): void {
    const session = sessions.get(client);
    sessions.delete(client);
    clearTimeout(session?.idle);
    session?.upstream.close();
  }

  function begin(client: string, { address, port }: RemoteInfo): Session | undefined {
    const backend = backends.pick();
    if (!backend) return undefined;
    const upstream = createSocket("udp4");
    const idle = setTimeout(() => end(client), idleMilliseconds).unref();
    const session = { backend, upstream, idle };
    upstream.on("error", ignore);
    upstream.on("message", (answer, from) => {
      if (from.port !== backend.port || from.address !== backend.host) return;
      idle.refresh();
      server.send(answer, port, address);
    });
    sessions.set(client, session);
    return session;
  }

  server.on("message", async (datagram, from) => {
    await backends.decided();
    if (closed) return;
    const client = `${from.address}:${from.port}`;
    const known = sessions.get(client);
    if (known && !backends.isReady(known.backend.id)) end(client);
    const session = sessions.get(client) ?? begin(client, from);
    if (!session) return;
    session.idle.refresh();
    session.upstream.send(datagram, session.backend.port, session.backend.host);
  });

  server.bind({ port: options.port, address: "127.0.0.1", exclusive: true });
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new Error(`UDP port ${options.port} of 127.0.0.1 cannot be opened: ${(cause as Error).message}`, { cause });
  }
  server.on("error", ignore);
  return {
    port: server.address().port,
    close() {
      closed ??= new Promise((resolve) => {
        for (const client of [...sessions.keys()]) end(client);
        server.close(() => resolve());
      });
      return closed;
    },
  };
}

/** A datagram that cannot be delivered is lost, as on any network. */
function ignore(): void {}
