import type { ProtocolSpec } from "@wing-containers/core/provider";

/** Which load balancer of AWS: for requests ("ALB"), or for connections and datagrams ("NLB"). */
export type BalancerKind = "application" | "network";

/**
 * Which load balancer a public port is behind. One for requests takes HTTP/2 and gRPC from clients that come by TLS only; from
 * others they pass as connections. TLS that a container ends by itself passes, too.
 *
 * @param tls whether there are domains, whose certificates the load balancer for requests shows
 */
export function balancerKind(protocol: ProtocolSpec, tls: boolean): BalancerKind {
  if (protocol === "http") return "application";
  return tls && (protocol === "http2" || protocol === "grpc") ? "application" : "network";
}
