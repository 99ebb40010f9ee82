import { once } from "node:events";
import { type AddressInfo, BlockList, type Server, type Socket } from "node:net";
import type { Engine } from "@wing-containers/engine/engine";
import { EngineError } from "@wing-containers/engine/engine-error";
import type { AppNetwork } from "../simulation/app-network";

/** Where containers reach this process. */
export interface ContainerSide {
  readonly engine: Pick<Engine, "kind" | "address">;
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

/** Name under which containers of an engine in a virtual machine reach the loopback address of the machine around it. */
export const HOST_NAME = "host.docker.internal";

/**
 * Makes a server listen where the containers of one app network reach it: on the network's gateway, for connections from
 * that network only; where the engine runs in a virtual machine, on loopback, to which the machine leads.
 *
 * @param server a server that does not listen yet
 * @throws EngineError `engine.no-way-back` where containers have no way to this machine
 */
export async function listenForContainers(
  server: Server,
  { engine, network, direct }: ContainerSide,
): Promise<ContainerAddress> {
  // In a virtual machine Podman has that name too; rootless on this machine it leads elsewhere.
  if (!direct && engine.kind === "podman" && process.platform === "linux") throw noWayBack(engine);
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

function noWayBack({ address }: ContainerSide["engine"]): EngineError {
  return new EngineError({
    code: "engine.no-way-back",
    problem: `Containers of the rootless Podman at ${address} cannot reach this machine, as closures, bindings and addresses of the app's other resources need it.`,
    remedy:
      "Use Podman as root (`sudo systemctl start podman.socket`, then DOCKER_HOST=unix:///run/podman/podman.sock), or Docker.",
  });
}
