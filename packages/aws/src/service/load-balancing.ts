import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Endpoint, Workload } from "@wing-containers/core";
import { Fn, type ITerraformDependable } from "cdktf";
import { awsName } from "../shared/aws-name";
import { networkOf } from "../shared/network";
import { allowPort, securityGroup } from "./security-groups";
import { type ServingPort, servingPorts } from "./serving-ports";

/** What leads from outside to a service. */
export interface LoadBalancing {
  /** Public addresses by name of the port. */
  readonly addresses: ReadonlyMap<string, Endpoint>;
  /** What ECS keeps informed of the service's replicas. */
  readonly targets: readonly { readonly port: ServingPort; readonly targetGroupArn: string }[];
  /** Where requests are counted, `<balancer>/<target group>` by the ends of their ARNs; absent: nowhere. */
  readonly requestCountLabel?: string;
  /** What must be there before replicas are. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/** HTTP in the clear. */
const HTTP = 80;

/** Puts load balancers before the public ports of a service. */
export function loadBalancing(workload: Workload, members: SecurityGroup): LoadBalancing {
  const ports = servingPorts(workload._spec).filter((port) => port.public);
  const addresses = new Map<string, Endpoint>();
  const [port] = ports;
  if (port === undefined) return { addresses, targets: [], dependsOn: [] };
  const group = securityGroup(workload, "BalancerGroup", "Load balancer of the service");
  new VpcSecurityGroupIngressRule(workload, "PublicHttp", {
    securityGroupId: group.id,
    description: "Anybody, by HTTP",
    cidrIpv4: "0.0.0.0/0",
    ipProtocol: "tcp",
    fromPort: HTTP,
    toPort: HTTP,
  });
  allowPort(workload, "BalancerToService", group, members, port, "Load balancer to service");
  const balancer = new Lb(workload, "Balancer", {
    name: awsName(workload, 32),
    loadBalancerType: "application",
    subnets: [...networkOf(workload).publicSubnetIds],
    securityGroups: [group.id],
    dropInvalidHeaderFields: true,
  });
  const targets = new LbTargetGroup(workload, "Targets", {
    targetType: "ip",
    port: port.port,
    protocol: "HTTP",
    vpcId: networkOf(workload).vpcId,
    deregistrationDelay: String(workload._spec.main.stopGracePeriod),
  });
  const listener = new LbListener(workload, "Listener", {
    loadBalancerArn: balancer.arn,
    port: HTTP,
    protocol: "HTTP",
    defaultAction: [{ type: "forward", targetGroupArn: targets.arn }],
  });
  addresses.set(port.name, { url: `http://${balancer.dnsName}`, host: balancer.dnsName, port: String(HTTP) });
  return {
    addresses,
    targets: [{ port, targetGroupArn: targets.arn }],
    requestCountLabel: Fn.join("/", [balancer.arnSuffix, targets.arnSuffix]),
    dependsOn: [listener],
  };
}
