import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A socket in front of the machine's engine, which goes away and comes back as an engine does. */
export interface EngineProxy {
  /** Value for DOCKER_HOST. */
  readonly address: string;
  /** Cuts all connections; new ones are refused. */
  cut(): Promise<void>;
  /** Answers from now on. */
  open(): Promise<void>;
  /** Cuts all connections and removes the socket. */
  remove(): Promise<void>;
}

/**
 * Makes the socket. Nothing answers there before `open`.
 *
 * @param engine address of the real engine, `unix://…`
 */
export function createEngineProxy(engine: string): EngineProxy {
  const folder = mkdtempSync(join(tmpdir(), "wing-containers-engine-"));
  const path = join(folder, "docker.sock");
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  const cut = async () => {
    const closing = server;
    server = undefined;
    closing?.close();
    for (const socket of sockets) socket.destroy();
    if (closing?.listening) await once(closing, "close");
    rmSync(path, { force: true });
  };
  return {
    address: `unix://${path}`,
    cut,
    async open() {
      server = createServer({ allowHalfOpen: true }, (near) => {
        const far = createConnection({ path: engine.slice("unix://".length), allowHalfOpen: true });
        for (const [socket, other] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(socket);
          socket.pipe(other);
          socket.on("error", () => other.destroy());
          socket.on("close", () => {
            sockets.delete(socket);
            other.destroy();
          });
        }
      }).listen(path);
      await once(server, "listening");
    },
    async remove() {
      await cut();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
