import { LambdaAlias } from "@cdktf/provider-aws/lib/lambda-alias";
import type { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaProvisionedConcurrencyConfig } from "@cdktf/provider-aws/lib/lambda-provisioned-concurrency-config";
import { askedCapabilities, type WorkloadSpec } from "@wing-containers/core/provider";
import type { Construct } from "constructs";

/** How many instances may run at once: `scaling.max`, where the user has said so; otherwise as many as the account has. */
export function reservedConcurrency(spec: WorkloadSpec): number | undefined {
  const { max } = spec.scaling;
  const saysSo = askedCapabilities(spec).some(({ capability }) => capability === "scaling.replicas");
  return saysSo || max <= 1 ? max : undefined;
}

/**
 * Keeps `scaling.min` instances ready. Lambda does so for a version, which callers reach by an alias.
 *
 * @returns the alias; none where no instance is kept
 */
export function provisionedConcurrency(
  scope: Construct,
  { scaling }: WorkloadSpec,
  { functionName, version }: LambdaFunction,
): LambdaAlias | undefined {
  if (scaling.min === 0) return undefined;
  const alias = new LambdaAlias(scope, "Alias", { name: "live", functionName, functionVersion: version });
  new LambdaProvisionedConcurrencyConfig(scope, "Provisioned", {
    functionName,
    qualifier: alias.name,
    provisionedConcurrentExecutions: scaling.min,
  });
  return alias;
}
