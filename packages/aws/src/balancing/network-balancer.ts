import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Workload } from "@wing-containers/core";
import { allowPort, securityGroup } from "../service/security-groups";
import { awsName } from "../shared/aws-name";
import { aliasRecords } from "./alias-records";
import type { BalancingPlan } from "./balancing-plan";
import type { LoadBalancing } from "./load-balancing";
import { networkProtocol } from "./network-protocol";
import { publicAccess } from "./public-access";
import { publicEndpoint } from "./public-endpoint";
import type { PublicPort } from "./public-port";
import { publicSubnets } from "./public-subnets";
import { TargetGroups } from "./target-groups";

/** A load balancer of the service's own for its ports that take connections or datagrams. */
export function networkBalancer(workload: Workload, plan: BalancingPlan, members: SecurityGroup): LoadBalancing {
  const { name, domains } = workload._spec;
  const group = securityGroup(workload, "NetworkBalancerGroup", `Load balancer of the service ${name}`);
  const balancer = new Lb(workload, "NetworkBalancer", {
    // The service's other load balancer has the name without the letter.
    name: `n-${awsName(workload, 30)}`,
    loadBalancerType: "network",
    subnets: publicSubnets(workload),
    securityGroups: [group.id],
    enableCrossZoneLoadBalancing: true,
  });
  const groups = new TargetGroups(workload, "network", (port, protocol) =>
    allowPort(
      workload,
      `NetworkBalancerTo-${protocol}-${port}`,
      group,
      members,
      { port, protocol },
      "Load balancer to service",
    ),
  );
  const listeners = new Map<number, LbListener>();
  for (const port of plan.network) {
    const { publicPort } = port;
    const isBoth = plan.network.some((other) => isOther(port, other));
    publicAccess(workload, group, `Public-${transport(port)}-${publicPort}`, publicPort, transport(port));
    if (listeners.has(publicPort)) continue;
    const listener = new LbListener(workload, `NetworkListener-${publicPort}`, {
      loadBalancerArn: balancer.arn,
      port: publicPort,
      protocol: networkProtocol(port, isBoth),
      defaultAction: [{ type: "forward", targetGroupArn: groups.of(port, isBoth).arn }],
    });
    listeners.set(publicPort, listener);
  }
  // Domains lead to the load balancer for requests where there is one.
  const isMain = plan.application.length === 0;
  if (isMain) aliasRecords(workload, balancer, () => true);
  const host = (isMain ? domains[0]?.name : undefined) ?? balancer.dnsName;
  return {
    addresses: new Map(plan.network.map((port) => [port.name, publicEndpoint(port, host, false)])),
    targets: groups.targets,
    dependsOn: [...listeners.values()],
  };
}

/** Whether two ports have one number, once for TCP and once for UDP. */
function isOther(one: PublicPort, other: PublicPort): boolean {
  return one.publicPort === other.publicPort && transport(one) !== transport(other);
}

function transport({ protocol }: PublicPort): "tcp" | "udp" {
  return protocol === "udp" ? "udp" : "tcp";
}
