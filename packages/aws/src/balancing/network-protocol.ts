import type { ServingPort } from "../service/serving-ports";

/**
 * What a load balancer for connections and datagrams passes to a port.
 *
 * @param both whether the number is served by TCP and by UDP
 */
export function networkProtocol({ protocol }: Pick<ServingPort, "protocol">, both: boolean): string {
  if (both) return "TCP_UDP";
  return protocol === "udp" ? "UDP" : "TCP";
}
