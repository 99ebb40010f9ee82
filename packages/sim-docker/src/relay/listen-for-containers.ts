import { once } from "node:events";
import { type AddressInfo, BlockList, type Server, type Socket } from "node:net";
import type { AppNetwork } from "../simulation/app-network";

/** Where containers reach this process. */
export interface ContainerSide {
  readonly network: AppNetwork;
  /** Whether the engine runs natively on this Linux, so that its networks' gateways are addresses of this machine. */
  readonly direct: boolean;
}

/** A listening address, as containers know it. */
export interface ContainerAddress {
  readonly host: string;
  readonly port: number;
  /** Stops listening and cuts every connection. */
  close(): Promise<void>;
}

/** Name under which containers of Docker Desktop and Podman reach this machine's loopback address. */
export const HOST_NAME = "host.docker.internal";

/**
 * Makes a server listen where the containers of one app network reach it: on the network's gateway, for connections from
 * that network only; where the engine runs in a virtual machine, on loopback, to which the machine leads.
 *
 * @param server a server that does not listen yet
 */
export async function listenForContainers(
  server: Server,
  { network, direct }: ContainerSide,
): Promise<ContainerAddress> {
  const sockets = new Set<Socket>();
  const members = new BlockList();
  const [address = "", prefix = ""] = network.subnet.split("/");
  if (direct) members.addSubnet(address, Number(prefix));
  server.prependListener("connection", (socket) => {
    if (direct && !members.check(socket.remoteAddress ?? "")) return socket.destroy();
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.listen({ host: direct ? network.gateway : "127.0.0.1", port: 0 });
  await once(server, "listening");
  server.unref();
  return {
    host: direct ? network.gateway : HOST_NAME,
    port: (server.address() as AddressInfo).port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
