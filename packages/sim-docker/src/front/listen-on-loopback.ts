import { once } from "node:events";
import type { AddressInfo, Server, Socket } from "node:net";
import type { Front } from "./front";

/**
 * Makes a server listen on 127.0.0.1 and remembers its connections, so that closing it cuts them, upgraded ones too.
 *
 * @param server a server that does not listen yet
 * @param port 1 to 65535, or 0 for any free one
 * @throws an Error that names the port when it is taken or not permitted; `cause` is the system's error
 */
export async function listenOnLoopback(server: Server, port: number): Promise<Front> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen({ port, host: "127.0.0.1" });
  try {
    await once(server, "listening");
  } catch (cause) {
    throw new Error(explain(port, cause), { cause });
  }
  let closed: Promise<void> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      closed ??= new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      });
      return closed;
    },
  };
}

function explain(port: number, cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE")
    return `Port ${port} of 127.0.0.1 is taken by another program: stop it or use another port.`;
  if (code === "EACCES") return `Port ${port} of 127.0.0.1 may not be opened by this user: use a port from 1024 on.`;
  return `Port ${port} of 127.0.0.1 cannot be opened: ${(cause as Error).message}`;
}
