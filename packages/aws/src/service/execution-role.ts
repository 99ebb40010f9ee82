import type { Workload } from "@wing-containers/core";
import type { ITerraformDependable } from "cdktf";
import { allow } from "../identity/allow";
import { createRole } from "../identity/create-role";
import type { Statement } from "../identity/policy-document";
import { pullStatements } from "../identity/pull-statements";
import { repositoryOf } from "../shared/repository";
import { ECS_TASKS } from "./ecs-tasks";
import { needsProber } from "./probes/prober-name";

/** The role with which ECS itself works for a workload. */
export interface ExecutionRole {
  readonly arn: string;
  /** What it needs before it can do that. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/** The role with which ECS itself fetches images and secrets of a workload, and writes its logs. */
export function executionRole(
  workload: Workload,
  logGroupArn: string,
  secretArn: (path: string) => string,
): ExecutionRole {
  const { main, sidecars, initContainers } = workload._spec;
  const containers = [...initContainers, main, ...sidecars];
  const secrets = [...new Set(containers.flatMap((one) => Object.values(one.secrets)))].sort();
  const publishes = containers.some((one) => one.image.kind !== "reference" || needsProber(one));
  const statements: Statement[] = [
    { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${logGroupArn}:*`] },
  ];
  if (publishes) statements.push(...pullStatements(repositoryOf(workload).arn));
  if (secrets.length > 0) {
    statements.push({ actions: ["secretsmanager:GetSecretValue"], resources: secrets.map(secretArn) });
  }
  const role = createRole(workload, "ExecutionRole", ECS_TASKS);
  return { arn: role.arn, dependsOn: [allow(workload, "ExecutionPolicy", role, () => statements)] };
}
