import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import type { Workload } from "@wing-containers/core";
import type { DomainSpec } from "@wing-containers/core/provider";
import { givenCertificate } from "./given-certificate";
import { zoneId } from "./zone-id";

/** Seconds. */
const VALIDATION_TTL = 60;

/** ARNs of the certificates of a service's domains, in their order; those that nobody gives are issued. */
export function certificateArns(workload: Workload): readonly string[] {
  return workload._spec.domains.map(
    (domain, index) => givenCertificate(workload, domain) ?? issued(workload, domain, index + 1),
  );
}

/** A certificate that ACM issues when a record in the domain's zone shows that the domain is the account's. */
function issued(workload: Workload, domain: DomainSpec, number: number): string {
  const certificate = new AcmCertificate(workload, `Certificate-${number}`, {
    domainName: domain.name,
    validationMethod: "DNS",
    // A listener holds on to its certificate.
    lifecycle: { createBeforeDestroy: true },
  });
  const proof = certificate.domainValidationOptions.get(0);
  const record = new Route53Record(workload, `Proof-${number}`, {
    zoneId: zoneId(workload, domain),
    name: proof.resourceRecordName,
    type: proof.resourceRecordType,
    records: [proof.resourceRecordValue],
    ttl: VALIDATION_TTL,
    // Another certificate for the name has the same record.
    allowOverwrite: true,
  });
  return new AcmCertificateValidation(workload, `Validation-${number}`, {
    certificateArn: certificate.arn,
    validationRecordFqdns: [record.fqdn],
  }).certificateArn;
}
