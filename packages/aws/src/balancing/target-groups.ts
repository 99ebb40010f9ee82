import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { Workload } from "@wing-containers/core";
import type { ServingPort } from "../service/serving-ports";
import { networkOf } from "../shared/network";
import type { BalancerKind } from "./balancer-kind";
import { healthCheck } from "./health-check";
import { networkProtocol } from "./network-protocol";

/** How a load balancer speaks to replicas. */
interface TargetProtocol {
  readonly protocol: string;
  readonly protocolVersion?: string;
}

const APPLICATION: Readonly<Record<string, TargetProtocol>> = {
  http: { protocol: "HTTP", protocolVersion: "HTTP1" },
  http2: { protocol: "HTTP", protocolVersion: "HTTP2" },
  grpc: { protocol: "HTTP", protocolVersion: "GRPC" },
  https: { protocol: "HTTPS", protocolVersion: "HTTP1" },
};

/** The replicas of a service behind one of its load balancers, by port. Each port has one group, however often it is asked for. */
export class TargetGroups {
  private readonly groups = new Map<number, { readonly port: ServingPort; readonly group: LbTargetGroup }>();
  private readonly opened = new Set<string>();

  /** @param letIn lets the load balancer talk to a port of the service */
  public constructor(
    private readonly workload: Workload,
    private readonly kind: BalancerKind,
    private readonly letIn: (port: number, protocol: "tcp" | "udp") => void,
  ) {}

  /** What ECS keeps informed of the service's replicas. */
  public get targets(): readonly { readonly port: ServingPort; readonly targetGroupArn: string }[] {
    return [...this.groups.values()].map(({ port, group }) => ({ port, targetGroupArn: group.arn }));
  }

  /**
   * The group of a port.
   *
   * @param both whether the number is served by TCP and by UDP
   */
  public of(port: ServingPort, both = false): LbTargetGroup {
    const known = this.groups.get(port.port);
    if (known !== undefined) return known.group;
    const { main, sidecars } = this.workload._spec;
    const container = [main, ...sidecars].find(({ name }) => name === port.container) ?? main;
    const check = healthCheck(port, container, this.kind);
    const group = new LbTargetGroup(this.workload, `${this.kind === "network" ? "Network" : ""}Targets-${port.port}`, {
      targetType: "ip",
      port: port.port,
      ...(this.kind === "application" ? APPLICATION[port.protocol] : { protocol: networkProtocol(port, both) }),
      vpcId: networkOf(this.workload).vpcId,
      deregistrationDelay: String(container.stopGracePeriod),
      healthCheck: check,
      // A listener holds on to the group that it leads to.
      lifecycle: { createBeforeDestroy: true },
    });
    this.groups.set(port.port, { port, group });
    if (both || port.protocol === "udp") this.open(port.port, "udp");
    if (both || port.protocol !== "udp") this.open(port.port, "tcp");
    if (check.port !== "traffic-port") this.open(Number(check.port), "tcp");
    return group;
  }

  private open(port: number, protocol: "tcp" | "udp"): void {
    const place = `${protocol} ${port}`;
    if (!this.opened.has(place)) this.letIn(port, protocol);
    this.opened.add(place);
  }
}
