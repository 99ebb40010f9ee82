import type { Workload } from "@wing-containers/core";
import type { DomainSpec } from "@wing-containers/core/provider";
import { settingsOf } from "../settings/settings";

/** ARN of the certificate that the program, or else wing.toml, names for a domain. */
export function givenCertificate(workload: Workload, { name, certificate }: DomainSpec): string | undefined {
  return certificate ?? settingsOf(workload).certificates[name.toLowerCase()];
}
