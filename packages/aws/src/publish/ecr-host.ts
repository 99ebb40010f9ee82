/** What the host of an ECR registry says. */
export interface EcrHost {
  /** Twelve digits: the AWS account. */
  readonly account: string;
  readonly region: string;
}

/** Hosts of private registries, those with FIPS endpoints, in China, and with IPv6 (`dkr-ecr.….on.aws`) among them. */
const HOST =
  /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws|on\.amazonwebservices\.com\.cn)$/;

/** Reads the host of an ECR registry; undefined for all other hosts. */
export function ecrHost(host: string): EcrHost | undefined {
  const [, account, region] = HOST.exec(host) ?? [];
  return account === undefined || region === undefined ? undefined : { account, region };
}
