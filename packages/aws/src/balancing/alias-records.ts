import type { Lb } from "@cdktf/provider-aws/lib/lb";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import type { Workload } from "@wing-containers/core";
import type { DomainSpec } from "@wing-containers/core/provider";
import { zoneId } from "./zone-id";

/**
 * Makes the domains of a service lead to its load balancer.
 *
 * @param isOurs whether the records of a domain are the app's to write
 */
export function aliasRecords(
  workload: Workload,
  { dnsName, zoneId: balancerZone }: Pick<Lb, "dnsName" | "zoneId">,
  isOurs: (domain: DomainSpec) => boolean,
): void {
  for (const [index, domain] of workload._spec.domains.entries()) {
    if (!isOurs(domain)) continue;
    new Route53Record(workload, `Alias-${index + 1}`, {
      zoneId: zoneId(workload, domain),
      name: domain.name,
      type: "A",
      alias: { name: dnsName, zoneId: balancerZone, evaluateTargetHealth: true },
    });
  }
}
