import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * Opens a server's port.
 *
 * @returns the port, chosen by the system where 0 was asked for
 * @throws Error when the port is taken or not permitted
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
