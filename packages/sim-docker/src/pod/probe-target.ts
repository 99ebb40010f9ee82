import { portKey } from "../container/network-options";
import type { ProbeTarget } from "../probe/probe-target";
import type { PublishedAddresses } from "./published-addresses";

/** Where a container's probes ask: at its published ports, so that nothing is needed in the image. */
export function probeTarget(addresses: PublishedAddresses, exec: ProbeTarget["exec"]): ProbeTarget {
  return { addressOf: (port) => addresses.get(portKey({ port, protocol: "tcp" })), exec };
}
