import type { ContainerInspectInfo } from "dockerode";
import type { ProbeAddress } from "../probe/probe-target";

/** Where this machine reaches a replica's ports, by Docker's name of the port (`8080/tcp`). */
export type PublishedAddresses = ReadonlyMap<string, ProbeAddress>;

/** Reads the addresses off the container that holds the replica's network. */
export function publishedAddresses(info: ContainerInspectInfo): PublishedAddresses {
  const ports = Object.entries(info.NetworkSettings.Ports ?? {}) as [string, { HostPort: string }[] | null][];
  return new Map(
    ports.flatMap(([key, bindings]) =>
      bindings?.[0] === undefined
        ? []
        : [[key, { host: "127.0.0.1", port: Number(bindings[0].HostPort), relayed: true }] as const],
    ),
  );
}
