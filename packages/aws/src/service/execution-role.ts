import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { Workload } from "@wing-containers/core";
import { allow } from "../identity/allow";
import { createRole } from "../identity/create-role";
import type { Statement } from "../identity/policy-document";
import { pullStatements } from "../identity/pull-statements";
import { repositoryOf } from "../shared/repository";
import { ECS_TASKS } from "./ecs-tasks";

/** The role with which ECS itself fetches images and secrets of a workload, and writes its logs. */
export function executionRole(workload: Workload, logGroupArn: string, secretArn: (path: string) => string): IamRole {
  const { main, sidecars, initContainers } = workload._spec;
  const containers = [...initContainers, main, ...sidecars];
  const secrets = [...new Set(containers.flatMap((one) => Object.values(one.secrets)))].sort();
  const publishes = containers.some(({ image }) => image.kind !== "reference");
  const statements: Statement[] = [
    { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${logGroupArn}:*`] },
  ];
  if (publishes) statements.push(...pullStatements(repositoryOf(workload).arn));
  if (secrets.length > 0) {
    statements.push({ actions: ["secretsmanager:GetSecretValue"], resources: secrets.map(secretArn) });
  }
  const role = createRole(workload, "ExecutionRole", ECS_TASKS);
  allow(workload, "ExecutionPolicy", role, () => statements);
  return role;
}
