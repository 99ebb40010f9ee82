import { DataAwsRoute53Zone } from "@cdktf/provider-aws/lib/data-aws-route53-zone";
import type { Workload } from "@wing-containers/core";
import type { DomainSpec } from "@wing-containers/core/provider";

/**
 * Id of the Route 53 zone of a domain: the one that is given, or the public one of the name without its first label
 * (`example.com` for `www.example.com`), or of the name itself where it has two.
 */
export function zoneId(workload: Workload, { name, zone }: DomainSpec): string {
  if (zone !== undefined) return zone;
  const id = `Zone-${workload._spec.domains.findIndex((domain) => domain.name === name) + 1}`;
  const found = workload.node.tryFindChild(id) as DataAwsRoute53Zone | undefined;
  const labels = name.split(".");
  const parent = labels.length > 2 ? labels.slice(1).join(".") : name;
  return (found ?? new DataAwsRoute53Zone(workload, id, { name: parent, privateZone: false })).zoneId;
}
