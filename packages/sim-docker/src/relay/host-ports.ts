import { createBackends } from "../front/backends";
import { forwardConnections } from "../front/tcp-front";
import { type ContainerAddress, type ContainerSide, listenForContainers } from "./listen-for-containers";

/** Makes ports of this machine's loopback address reachable from an app's containers, one by one as they are needed. */
export interface HostPorts {
  /**
   * The address under which containers reach a loopback port.
   *
   * @throws when no address can be had
   */
  reach(port: number): Promise<Pick<ContainerAddress, "host" | "port">>;
  /** Ends them all. */
  close(): Promise<void>;
}

/** Makes none reachable yet. */
export function createHostPorts(side: ContainerSide): HostPorts {
  const relays = new Map<number, Promise<ContainerAddress>>();
  return {
    reach(port) {
      const relay = relays.get(port) ?? listenForContainers(forwardConnections(loopback(port)), side);
      relays.set(port, relay);
      return relay;
    },
    async close() {
      const opened = await Promise.allSettled(relays.values());
      await Promise.all(opened.map((result) => result.status === "fulfilled" && result.value.close()));
    },
  };
}

function loopback(port: number) {
  const backends = createBackends(() => `127.0.0.1:${port} is not reachable`);
  backends.set({ id: String(port), host: "127.0.0.1", port, ready: true });
  return backends;
}
