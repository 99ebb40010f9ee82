import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { PortSpec } from "@wing-containers/core/provider";
import type { Construct } from "constructs";
import { networkOf } from "../shared/network";

/** A security group without any rule. */
export function securityGroup(scope: Construct, id: string, description: string): SecurityGroup {
  return new SecurityGroup(scope, id, { vpcId: networkOf(scope).vpcId, description });
}

/** Lets the members of one group talk to a port of the members of another. */
export function allowPort(
  scope: Construct,
  id: string,
  from: SecurityGroup,
  to: SecurityGroup,
  { port, protocol }: Pick<PortSpec, "port" | "protocol">,
  description: string,
): void {
  const range = { fromPort: port, toPort: port, ipProtocol: protocol === "udp" ? "udp" : "tcp", description };
  new VpcSecurityGroupIngressRule(scope, `${id}In`, {
    securityGroupId: to.id,
    referencedSecurityGroupId: from.id,
    ...range,
  });
  new VpcSecurityGroupEgressRule(scope, `${id}Out`, {
    securityGroupId: from.id,
    referencedSecurityGroupId: to.id,
    ...range,
  });
}
