import { DataAwsLb } from "@cdktf/provider-aws/lib/data-aws-lb";
import { DataAwsLbListener } from "@cdktf/provider-aws/lib/data-aws-lb-listener";
import { LbListenerCertificate } from "@cdktf/provider-aws/lib/lb-listener-certificate";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import type { Workload } from "@wing-containers/core";
import { Fn, Token } from "cdktf";
import { settingsOf } from "../settings/settings";
import { oncePerApp } from "../shared/once-per-app";
import { aliasRecords } from "./alias-records";
import type { ApplicationPlan } from "./balancing-plan";
import { givenCertificate } from "./given-certificate";
import { listenerRules } from "./listener-rules";
import type { LoadBalancing } from "./load-balancing";
import { hostRulePlans, rulePlans } from "./rule-plan";
import { rulePriorities } from "./rule-priorities";
import { TargetGroups } from "./target-groups";

/** The listener of the app's settings, as AWS describes it. */
const existingListener = oncePerApp((scope) => {
  const { listener } = settingsOf(scope);
  if (listener === undefined) throw new Error("The settings name no listener.");
  return {
    balancer: new DataAwsLb(scope, "Balancer", { arn: listener.loadBalancerArn }),
    listener: new DataAwsLbListener(scope, "Listener", { arn: listener.listenerArn }),
  };
});

/** Rules of a listener that is there already, for the ports of a service that take requests. */
export function sharedListener(workload: Workload, plan: ApplicationPlan, members: SecurityGroup): LoadBalancing {
  const { balancer, listener } = existingListener(workload);
  const { domains, routes } = workload._spec;
  const [main] = plan.application;
  const groups = new TargetGroups(workload, "application", (port, protocol) => {
    new VpcSecurityGroupIngressRule(workload, `BalancerTo-${port}In`, {
      securityGroupId: members.id,
      // Traffic comes from all of its groups at once, so that one will do.
      referencedSecurityGroupId: Fn.element(Fn.tolist(balancer.securityGroups), 0),
      description: "Load balancer to service",
      ipProtocol: protocol,
      fromPort: port,
      toPort: port,
    });
  });
  const hosts = domains.map(({ name }) => name);
  const plans = [
    ...rulePlans(routes, hosts).filter((rule) => rule.hosts?.length !== 0),
    ...(hosts.length > 0 ? hostRulePlans(hosts, main.port) : []),
  ];
  const rules = listenerRules(
    workload,
    listener.arn,
    plans,
    rulePriorities(workload),
    (number) => groups.of([...plan.routed, main].find(({ port }) => port === number) ?? main).arn,
  );
  for (const [index, domain] of domains.entries()) {
    const certificateArn = givenCertificate(workload, domain);
    if (certificateArn !== undefined)
      new LbListenerCertificate(workload, `Certificate-${index + 1}`, { listenerArn: listener.arn, certificateArn });
  }
  aliasRecords(workload, balancer, ({ zone }) => zone !== undefined);
  const host = hosts[0] ?? routes[0]?.host ?? "";
  const port = Token.asString(listener.port);
  const endpoint = { url: `https://${host}:${port}`, host, port };
  return {
    addresses: new Map(plan.application.map(({ name }) => [name, endpoint])),
    targets: groups.targets,
    requestCountLabel: Fn.join("/", [balancer.arnSuffix, groups.of(main).arnSuffix]),
    dependsOn: rules,
  };
}
