import { once } from "node:events";
import { createServer as createHttpServer, type Server as HttpServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { type Backends, createBackends } from "../../src/front/backends";
import type { Front } from "../../src/front/front";

/** A server on a free loopback port, closed with its connections when the test ends. */
export async function listen<Kind extends Server>(server: Kind): Promise<{ server: Kind; port: number }> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { server, port: (server.address() as AddressInfo).port };
}

/** A TCP server that does something with each connection. */
export const tcpServer = (onConnection: (socket: Socket) => void) =>
  listen(createServer({ allowHalfOpen: true }, onConnection));

/** An HTTP server that does something with each request. */
export const httpServer = (listener: RequestListener): Promise<{ server: HttpServer; port: number }> =>
  listen(createHttpServer(listener));

/** A port on which nothing listens: connections to it are refused. */
export async function refusingPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Ready backends at these ports, with their port as id. */
export function readyBackends(...ports: number[]): Backends {
  const backends = createBackends(() => "web: waiting for readiness");
  for (const port of ports) backends.set({ id: String(port), host: "127.0.0.1", port, ready: true });
  return backends;
}

/** Closes a front when the test ends. */
export async function opened(front: Promise<Front>): Promise<Front> {
  const open = await front;
  onTestFinished(() => open.close());
  return open;
}
