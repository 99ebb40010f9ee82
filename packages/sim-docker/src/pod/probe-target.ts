import { portKey } from "../container/network-options";
import type { ProbeTarget } from "../probe/probe-target";
import type { PodAddresses } from "./pod-addresses";

/** Where a container's probes ask: from outside, so that nothing is needed in the image. */
export function probeTarget(addresses: PodAddresses, exec: ProbeTarget["exec"]): ProbeTarget {
  return { addressOf: (port) => addresses.get(portKey({ port, protocol: "tcp" })), exec };
}
