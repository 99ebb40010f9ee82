import { Lb } from "@cdktf/provider-aws/lib/lb";
import { LbListener } from "@cdktf/provider-aws/lib/lb-listener";
import { LbListenerCertificate } from "@cdktf/provider-aws/lib/lb-listener-certificate";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Workload } from "@wing-containers/core";
import { Fn } from "cdktf";
import { allowPort, securityGroup } from "../service/security-groups";
import { awsName } from "../shared/aws-name";
import { aliasRecords } from "./alias-records";
import type { ApplicationPlan } from "./balancing-plan";
import { certificateArns } from "./certificates";
import { givenCertificate } from "./given-certificate";
import { listenerRules } from "./listener-rules";
import type { LoadBalancing } from "./load-balancing";
import { publicAccess } from "./public-access";
import { publicEndpoint } from "./public-endpoint";
import { publicSubnets } from "./public-subnets";
import { rulePlans } from "./rule-plan";
import { TargetGroups } from "./target-groups";

/** TLS 1.3, and 1.2 for those who do not know it; what static checkers ask for (CKV_AWS_103). */
const TLS_POLICY = "ELBSecurityPolicy-TLS13-1-2-2021-06";

const HTTP = 80;

/** A load balancer of the service's own for its ports that take requests. */
export function applicationBalancer(workload: Workload, plan: ApplicationPlan, members: SecurityGroup): LoadBalancing {
  const { domains, routes, requestTimeout, name } = workload._spec;
  const group = securityGroup(workload, "BalancerGroup", `Load balancer of the service ${name}`);
  const balancer = new Lb(workload, "Balancer", {
    name: awsName(workload, 32),
    loadBalancerType: "application",
    subnets: publicSubnets(workload),
    securityGroups: [group.id],
    dropInvalidHeaderFields: true,
    ...(requestTimeout !== undefined && { idleTimeout: requestTimeout }),
  });
  const groups = new TargetGroups(workload, "application", (port, protocol) =>
    allowPort(workload, `BalancerTo-${port}`, group, members, { port, protocol }, "Load balancer to service"),
  );
  const [certificateArn, ...others] = certificateArns(workload);
  const listeners = plan.application.map((port) => {
    publicAccess(workload, group, `Public-${port.publicPort}`, port.publicPort, "tcp");
    const listener = new LbListener(workload, `Listener-${port.publicPort}`, {
      loadBalancerArn: balancer.arn,
      port: port.publicPort,
      ...(certificateArn === undefined
        ? { protocol: "HTTP" }
        : { protocol: "HTTPS", sslPolicy: TLS_POLICY, certificateArn }),
      defaultAction: [{ type: "forward", targetGroupArn: groups.of(port).arn }],
    });
    for (const [index, other] of others.entries())
      new LbListenerCertificate(workload, `Certificate-${port.publicPort}-${index + 2}`, {
        listenerArn: listener.arn,
        certificateArn: other,
      });
    return listener;
  });
  const [main] = listeners;
  const [{ publicPort }] = plan.application;
  const rules = listenerRules(
    workload,
    main?.arn ?? "",
    rulePlans(routes),
    (index) => index + 1,
    (number) => groups.of(plan.routed.find((routed) => routed.port === number) ?? plan.application[0]).arn,
  );
  if (plan.tls && plan.application.every((one) => one.publicPort !== HTTP)) {
    publicAccess(workload, group, `Public-${HTTP}`, HTTP, "tcp");
    new LbListener(workload, "Redirect", {
      loadBalancerArn: balancer.arn,
      port: HTTP,
      protocol: "HTTP",
      defaultAction: [
        { type: "redirect", redirect: { protocol: "HTTPS", port: String(publicPort), statusCode: "HTTP_301" } },
      ],
    });
  }
  // A domain with a certificate and without a zone may be kept anywhere, and is left to whoever keeps it.
  aliasRecords(
    workload,
    balancer,
    (domain) => domain.zone !== undefined || givenCertificate(workload, domain) === undefined,
  );
  const host = domains[0]?.name ?? balancer.dnsName;
  return {
    addresses: new Map(plan.application.map((one) => [one.name, publicEndpoint(one, host, plan.tls)])),
    targets: groups.targets,
    requestCountLabel: Fn.join("/", [balancer.arnSuffix, groups.of(plan.application[0]).arnSuffix]),
    dependsOn: [...listeners, ...rules],
  };
}
