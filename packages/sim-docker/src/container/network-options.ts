import type { PortSpec } from "@wing-containers/core/provider";
import type { ContainerCreateOptions } from "dockerode";
import { HOST_NAME } from "../relay/listen-for-containers";

/** How a container reaches the app's network. */
export type PodNetwork =
  /** By an interface of its own, under the workload's host name; `ports` are published on loopback. */
  | {
      readonly kind: "own";
      readonly network: string;
      readonly aliases: readonly string[];
      readonly ports: readonly PublishedPort[];
      /** Whether a host name leads to this machine, where the network's gateway does not. */
      readonly hostName: boolean;
    }
  /** By the interface of another container. */
  | { readonly kind: "shared"; readonly container: string };

/** A port that the engine makes reachable on this machine's loopback address. */
export type PublishedPort = Pick<PortSpec, "port" | "protocol">;

/** The part of a create request that is about the network. */
export function networkOptions(network: PodNetwork): {
  config: Pick<ContainerCreateOptions, "ExposedPorts" | "NetworkingConfig" | "Hostname">;
  hostConfig: NonNullable<ContainerCreateOptions["HostConfig"]>;
} {
  if (network.kind === "shared") return { config: {}, hostConfig: { NetworkMode: `container:${network.container}` } };
  const keys = network.ports.map(portKey);
  return {
    config: {
      ExposedPorts: Object.fromEntries(keys.map((key) => [key, {}])),
      NetworkingConfig: { EndpointsConfig: { [network.network]: { Aliases: [...network.aliases] } } },
    },
    hostConfig: {
      NetworkMode: network.network,
      ...(network.hostName && { ExtraHosts: [`${HOST_NAME}:host-gateway`] }),
      // An empty number lets the engine choose one; loopback keeps the port on this machine.
      PortBindings: Object.fromEntries(keys.map((key) => [key, [{ HostIp: "127.0.0.1", HostPort: "" }]])),
    },
  };
}

/** Docker's name of a port, such as `8080/tcp`. */
export function portKey({ port, protocol }: PublishedPort): string {
  return `${port}/${protocol === "udp" ? "udp" : "tcp"}`;
}
