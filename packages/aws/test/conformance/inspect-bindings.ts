import { constructPath, resourcesOf, type TerraformFile } from "./terraform-file";

/** A reference to an attribute of a resource. */
const REFERENCE = /\b(aws_\w+)\.([\w-]+)\./g;

/** Names of what a workload may use by `bind()`: that it has the module, and which resources its role may use. */
export function inspectBindings(file: TerraformFile, workload: string): string[] {
  const hasModule = [
    ...resourcesOf(file, "aws_ecs_task_definition", workload).map((task) => String(task.container_definitions)),
    ...resourcesOf(file, "aws_lambda_function", workload).map((lambda) => JSON.stringify(lambda.environment)),
  ].some((text) => text.includes("WING_BINDINGS"));
  if (!hasModule) return [];
  const policies = resourcesOf(file, "aws_iam_role_policy", workload).map(({ policy }) => String(policy));
  const used = policies
    .flatMap((policy) => [...policy.matchAll(REFERENCE)])
    .map(([, type = "", name = ""]) => {
      const resource = file.resource?.[type]?.[name];
      const path = resource === undefined ? "" : constructPath(resource);
      return path.startsWith(`${workload}/`) || path.includes("/Containers/") ? undefined : path.split("/").at(-2);
    });
  return [...new Set(used)].filter((name) => name !== undefined).sort();
}
