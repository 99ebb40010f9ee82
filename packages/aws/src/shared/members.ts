import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { securityGroup } from "../service/security-groups";
import { oncePerApp } from "./once-per-app";

/** HTTPS: images, secrets, logs, and the AWS resources of the app. */
const HTTPS = 443;

/** The security group of everything in the app that may call its services. */
export const membersOf = oncePerApp((scope) => {
  const group = securityGroup(scope, "Members", "Containers and functions of the app that may call its services");
  new VpcSecurityGroupEgressRule(scope, "MembersToHttps", {
    securityGroupId: group.id,
    description: "Images, secrets, logs and AWS resources",
    cidrIpv4: "0.0.0.0/0",
    ipProtocol: "tcp",
    fromPort: HTTPS,
    toPort: HTTPS,
  });
  return group;
});
