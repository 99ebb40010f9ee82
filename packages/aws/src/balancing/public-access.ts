import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Workload } from "@wing-containers/core";

/** Lets anybody connect to a load balancer. */
export function publicAccess(
  workload: Workload,
  group: SecurityGroup,
  id: string,
  port: number,
  protocol: "tcp" | "udp",
): void {
  new VpcSecurityGroupIngressRule(workload, id, {
    securityGroupId: group.id,
    description: `Anybody, by ${protocol.toUpperCase()} ${port}`,
    cidrIpv4: "0.0.0.0/0",
    ipProtocol: protocol,
    fromPort: port,
    toPort: port,
  });
}
