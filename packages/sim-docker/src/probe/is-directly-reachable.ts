import { connect } from "node:net";
import { networkInterfaces } from "node:os";

/** Milliseconds to wait for an address on this machine's own bridge, which answers within one. */
const CONNECT_MILLISECONDS = 250;

/** A container's place in a network, as `NetworkSettings.Networks` of the engine tells it. */
export interface ContainerPlace {
  /** The container's own address. */
  readonly address: string;
  /** The address of the network's bridge. */
  readonly gateway: string;
}

/**
 * Whether this process can connect to a container's own address, which spares Docker's userland proxy: true with an engine
 * that runs natively on the same Linux, false with Docker Desktop, a remote or rootless engine, or inside a container.
 *
 * The network's bridge must be an interface of this machine, so that an address elsewhere is not mistaken for the container.
 *
 * @param port any TCP port; nothing needs to listen there
 */
export async function isDirectlyReachable(place: ContainerPlace, port: number): Promise<boolean> {
  const own = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  if (!own.some(({ address }) => address === place.gateway)) return false;
  return new Promise((resolve) => {
    const socket = connect({ host: place.address, port, timeout: CONNECT_MILLISECONDS });
    const finish = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.once("connect", () => finish(true));
    socket.once("timeout", () => finish(false));
    socket.on("error", (error: NodeJS.ErrnoException) => finish(error.code === "ECONNREFUSED"));
  });
}
