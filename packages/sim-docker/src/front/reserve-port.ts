import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer } from "node:net";

/** The transport a port is reserved for: the two number their ports apart. */
export type Transport = "tcp" | "udp";

/**
 * First and last port that are handed out. Below 32768, where Linux begins to take ports for outgoing connections and Docker
 * for published ones (`net.ipv4.ip_local_port_range`), so that a remembered port is likely free the next time.
 */
const RANGE = { first: 20_000, last: 29_999 };

/** How many ports of the range are tried before the system is asked for any. */
const TRIES = 50;

/**
 * Finds a port on 127.0.0.1 that is free now.
 *
 * @param preferred returned if it is free
 * @param taken ports that must not be returned; the returned one is added
 */
export async function reservePort(
  preferred: number | undefined,
  taken: Set<number>,
  transport: Transport = "tcp",
): Promise<number> {
  for (let tries = preferred === undefined ? 1 : 0; tries <= TRIES; tries++) {
    const candidate = tries === 0 ? (preferred as number) : randomPort();
    if (taken.has(candidate)) continue;
    // Before the check, as another call may run meanwhile.
    taken.add(candidate);
    if ((await bindBriefly(candidate, transport)) !== undefined) return candidate;
    taken.delete(candidate);
  }
  for (;;) {
    const port = await bindBriefly(0, transport);
    if (port === undefined) throw new Error(`The system has no free ${transport} port on 127.0.0.1.`);
    if (taken.has(port)) continue;
    taken.add(port);
    return port;
  }
}

function randomPort(): number {
  return RANGE.first + Math.floor(Math.random() * (RANGE.last - RANGE.first + 1));
}

async function bindBriefly(port: number, transport: Transport): Promise<number | undefined> {
  try {
    return await (transport === "tcp" ? listenBriefly(port) : receiveBriefly(port));
  } catch {
    return undefined;
  }
}

async function listenBriefly(port: number): Promise<number | undefined> {
  const server = createServer();
  server.listen({ port, host: "127.0.0.1", exclusive: true });
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" ? address?.port : undefined;
}

async function receiveBriefly(port: number): Promise<number> {
  const socket = createSocket("udp4");
  socket.bind({ port, address: "127.0.0.1", exclusive: true });
  await once(socket, "listening");
  const { port: bound } = socket.address();
  socket.close();
  await once(socket, "close");
  return bound;
}
