import type { WorkloadSpec } from "@wing-containers/core/provider";
import { type ServingPort, servingPorts } from "../service/serving-ports";
import { balancerKind } from "./balancer-kind";
import { publicNumbers } from "./public-numbers";
import type { PublicPort } from "./public-port";

/** Which load balancers a service has, and for which of its ports. */
export interface BalancingPlan {
  /** Whether clients of the load balancer for requests come by TLS. */
  readonly tls: boolean;
  /** Ports behind a load balancer for requests. The first is the service's public address, which has routes and domains. */
  readonly application: readonly PublicPort[];
  /** Ports behind a load balancer for connections and datagrams. */
  readonly network: readonly PublicPort[];
  /** Ports that requests are routed to, public or not. */
  readonly routed: readonly ServingPort[];
}

/** A plan with a load balancer for requests. */
export type ApplicationPlan = BalancingPlan & { readonly application: readonly [PublicPort, ...PublicPort[]] };

const HTTP = 80;
const HTTPS = 443;

/**
 * Plans the load balancers of a service.
 *
 * @param hasListener whether there is a listener already, which is one for HTTPS
 */
export function balancingPlan(spec: WorkloadSpec, hasListener: boolean): BalancingPlan {
  const tls = hasListener || spec.domains.length > 0;
  const ports = servingPorts(spec);
  const behind = (kind: "application" | "network") =>
    ports.filter((port) => port.public && balancerKind(port.protocol, tls) === kind);
  const network = behind("network");
  return {
    tls,
    application: publicNumbers(behind("application"), tls ? HTTPS : HTTP),
    network: publicNumbers(network, network[0]?.protocol === "https" ? HTTPS : undefined),
    routed: ports.filter(
      ({ port, protocol }) => protocol !== "udp" && spec.routes.some((route) => route.port === port),
    ),
  };
}

/** Whether a service has a load balancer for requests. */
export function hasRequests(plan: BalancingPlan): plan is ApplicationPlan {
  return plan.application.length > 0;
}
