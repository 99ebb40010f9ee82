import type { Diagnostic, DomainSpec, TextRule, WorkloadSpec } from "@wing-containers/core/provider";
import { CERTIFICATE } from "../settings/certificate-rule";
import type { BalancingPlan } from "./balancing-plan";

/** Source: Amazon Route 53 API reference, ChangeResourceRecordSets, `Id`. */
const ZONE: TextRule = {
  accepted: "the id of a hosted zone of Route 53, such as Z0123456789ABCDEFGHIJ",
  test: (text) => /^[A-Z0-9]{1,32}$/.test(text),
};

/** What the names of AWS do not allow of the domains of a service. */
export function problemsOfDomains({ domains }: WorkloadSpec, { application }: BalancingPlan): readonly Diagnostic[] {
  return domains.flatMap((domain, index) => [
    ...formProblem(domain, "certificate", CERTIFICATE, index),
    ...formProblem(domain, "zone", ZONE, index),
    ...(isToken(domain.name) && domain.zone === undefined ? [zoneMissing(index)] : []),
    ...(domain.certificate !== undefined && application.length === 0 ? [certificateUnused(domain, index)] : []),
  ]);
}

function formProblem(
  domain: DomainSpec,
  field: "certificate" | "zone",
  rule: TextRule,
  index: number,
): readonly Diagnostic[] {
  const text = domain[field];
  if (text === undefined || isToken(text) || rule.test(text)) return [];
  return [
    {
      code: "value.pattern",
      severity: "error",
      path: `domains[${index}].${field}`,
      message: "The text does not have the form that AWS gives it.",
      given: JSON.stringify(text.slice(0, 120)),
      accepted: rule.accepted,
      remedy: `Give ${rule.accepted}; or leave it out.`,
    },
  ];
}

function zoneMissing(index: number): Diagnostic {
  return {
    code: "value.required",
    severity: "error",
    path: `domains[${index}].zone`,
    message: "The zone cannot be found by a name that is known only when the app is deployed.",
    accepted: ZONE.accepted,
    remedy: `Give ${ZONE.accepted}.`,
  };
}

function certificateUnused({ certificate }: DomainSpec, index: number): Diagnostic {
  return {
    code: "capability.limited",
    severity: "error",
    path: `domains[${index}].certificate`,
    message: "No load balancer ends TLS for the service: its public ports pass as they are.",
    given: JSON.stringify(certificate),
    accepted: "a certificate together with a public port that speaks http, http2 or grpc",
    remedy: "Remove the certificate, or change the protocol of the port.",
  };
}

function isToken(text: string): boolean {
  return text.includes("${");
}
