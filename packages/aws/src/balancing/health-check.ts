import type { LbTargetGroupHealthCheck } from "@cdktf/provider-aws/lib/lb-target-group";
import type { ContainerSpec, ProbeSpec } from "@wing-containers/core/provider";
import type { ServingPort } from "../service/serving-ports";
import type { BalancerKind } from "./balancer-kind";

/** What a target group takes. Source: Elastic Load Balancing API reference, CreateTargetGroup. */
const BOUNDS = { interval: [5, 300], timeout: [2, 120], threshold: [2, 10] } as const;

/** Statuses with which Kubernetes counts a server as ready. */
const READY = "200-399";

/** A server that answers so is there, whatever it thinks of the path. */
const ANSWERS = "200-499";

/** All codes of gRPC. */
const ANY_CODE = "0-99";

/** When nothing is asked for: a replica is in traffic as soon as it answers. Seconds and counts. */
const DEFAULT_TIMING = { interval: 10, timeout: 5, healthyThreshold: 2, unhealthyThreshold: 3 };

/**
 * How a load balancer finds out whether a replica may be given traffic: by the readiness probe of the port's container,
 * where it can do such a check. Where it cannot, whether the port answers at all.
 */
export function healthCheck(port: ServingPort, container: ContainerSpec, kind: BalancerKind): LbTargetGroupHealthCheck {
  const probe = container.probes.readiness;
  return { ...checkOf(port, container, kind), ...(probe === undefined ? DEFAULT_TIMING : timing(probe)) };
}

function checkOf(port: ServingPort, container: ContainerSpec, kind: BalancerKind): LbTargetGroupHealthCheck {
  const check = container.probes.readiness?.check;
  const isGrpc = kind === "application" && port.protocol === "grpc";
  const at = (number: number) => (number === port.port ? "traffic-port" : String(number));
  if (check?.kind === "httpGet" && !isGrpc && Object.keys(check.headers).length === 0)
    return { protocol: check.scheme.toUpperCase(), port: at(check.port), path: check.path, matcher: READY };
  if (check?.kind === "grpc" && isGrpc && check.port === port.port)
    return { protocol: "HTTP", port: "traffic-port", path: "/grpc.health.v1.Health/Check", matcher: "0" };
  if (isGrpc) return { protocol: "HTTP", port: "traffic-port", path: "/", matcher: ANY_CODE };
  if (kind === "application")
    return {
      protocol: port.protocol === "https" ? "HTTPS" : "HTTP",
      port: "traffic-port",
      path: "/",
      matcher: ANSWERS,
    };
  const asked = check !== undefined && "port" in check ? check.port : tcpPort(port, container);
  return { protocol: "TCP", port: at(asked) };
}

/** Datagrams say nothing of who is there: TCP at the same number does, or another port of the container. */
function tcpPort(port: ServingPort, { ports }: ContainerSpec): number {
  const others = ports.filter(({ protocol }) => protocol !== "udp");
  return (others.find((other) => other.port === port.port) ?? others[0] ?? port).port;
}

/** A check must be over before the next one begins. */
function timing({ period, timeout, failureThreshold, successThreshold }: ProbeSpec) {
  const interval = within(period, BOUNDS.interval);
  return {
    interval,
    timeout: Math.min(within(timeout, BOUNDS.timeout), interval - 1),
    healthyThreshold: within(successThreshold, BOUNDS.threshold),
    unhealthyThreshold: within(failureThreshold, BOUNDS.threshold),
  };
}

/** Values that users give are held against the declared limits before; defaults may lie outside. */
function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(Math.max(Math.round(value), least), most);
}
