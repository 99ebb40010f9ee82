import type { Server } from "node:http";

/** Accepts no more connections, and settles when the requests under way have been answered. */
export function closeServer(server: Server): Promise<void> {
  // A connection that is kept alive after its last answer would keep the server open.
  server.on("request", (_request, response) => response.setHeader("connection", "close"));
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}
