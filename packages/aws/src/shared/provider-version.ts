/** As much of a Terraform configuration as is read here. */
export interface TerraformConfig {
  terraform?: { required_providers?: Record<string, { version?: string }> };
}

/**
 * Versions of hashicorp/aws that have all that is written: 5.99 is what the bindings (`@cdktf/provider-aws` 19.65.1) were
 * made from. Wing's own platform asks for 5.56.1, and what it writes is valid in all of 5.
 */
const ACCEPTED = ">= 5.99.0, < 6.0.0";

/** Makes Terraform take a version of its AWS provider that knows everything that is written. */
export function requireProviderVersion(config: TerraformConfig): TerraformConfig {
  const provider = config.terraform?.required_providers?.aws;
  if (provider !== undefined) provider.version = ACCEPTED;
  return config;
}
