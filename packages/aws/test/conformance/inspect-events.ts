import { resourcesOf, type TerraformFile } from "./terraform-file";

/** As much of a function of Wing's own as is read here. */
interface Handler {
  readonly environment?: { readonly variables: Readonly<Record<string, string>> };
  readonly vpc_config?: { readonly security_group_ids: readonly string[]; readonly subnet_ids: readonly string[] };
}

/** Construct paths of the resources whose events reach a workload: of Wing's functions that can reach it, and say of whom. */
export function inspectEvents(file: TerraformFile, workload: string): string[] {
  const handlers = Object.values(file.resource?.aws_lambda_function ?? {}) as unknown as readonly Handler[];
  const sources = handlers.flatMap((handler) => {
    const variables = handler.environment?.variables ?? {};
    const source = variables.WING_EVENT_SOURCE;
    const reaches = Object.values(variables).some((value) => isInvoked(file, workload, value) || isCalled(value));
    return source !== undefined && reaches ? [source.replace(/^\//, "")] : [];

    function isCalled(value: string): boolean {
      const [discovery] = resourcesOf(file, "aws_service_discovery_service", workload);
      const { security_group_ids: groups = [], subnet_ids: subnets = [] } = handler.vpc_config ?? {};
      const isInNetwork = groups.length > 0 && subnets.length > 0;
      return discovery !== undefined && isInNetwork && value.startsWith(`http://${discovery.name}.`);
    }
  });
  return [...new Set(sources)].sort();
}

function isInvoked(file: TerraformFile, workload: string, value: string): boolean {
  const [, name] = /^\$\{aws_lambda_(?:function|alias)\.([\w-]+)\.arn\}$/.exec(value) ?? [];
  return resourcesOf(file, "aws_lambda_function", workload).some(
    ({ "//": { metadata } }) => name !== undefined && metadata.uniqueId === name,
  );
}
