import type { ContainerInspectInfo } from "dockerode";
import { type PublishedPort, portKey } from "../container/network-options";
import type { ProbeAddress } from "../probe/probe-target";
import type { Simulation } from "../simulation/simulation";

/** Where this machine reaches a replica's ports, by Docker's name of the port (`8080/tcp`). */
export type PodAddresses = ReadonlyMap<string, ProbeAddress>;

/** Reads the addresses off the container that holds the replica's network. */
export function podAddresses(
  { ports, simulation }: { readonly ports: readonly PublishedPort[]; readonly simulation: Simulation },
  { NetworkSettings }: ContainerInspectInfo,
): PodAddresses {
  const own = Object.values(NetworkSettings.Networks)[0]?.IPAddress;
  const published = (NetworkSettings.Ports ?? {}) as Record<string, { HostPort: string }[] | null>;
  const addresses = new Map<string, ProbeAddress>();
  for (const port of ports) {
    const key = portKey(port);
    const binding = published[key]?.[0];
    if (simulation.direct && own) addresses.set(key, { host: own, port: port.port, relayed: false });
    else if (binding !== undefined)
      addresses.set(key, { host: "127.0.0.1", port: Number(binding.HostPort), relayed: true });
  }
  return addresses;
}
