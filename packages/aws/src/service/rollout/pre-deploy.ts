import type { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { Workload } from "@wing-containers/core";
import { DataResource, Fn, type ITerraformDependable, Token } from "cdktf";
import { applyCommand } from "../../apply/apply-command";
import { clusterOf } from "../../shared/cluster";
import { networkOf } from "../../shared/network";

/** Where the tasks of steps run. */
export interface StepSurroundings {
  readonly securityGroupIds: readonly string[];
  /** Name of the machines; absent: Fargate. */
  readonly capacityProvider?: string;
  /** What must be there before. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * Has tasks run to their end when Terraform applies, one after the other, each time that they are new.
 *
 * @param tasks one for each step of the workload's rollout
 * @returns what must be over before the service is updated
 */
export function preDeploy(
  workload: Workload,
  tasks: readonly EcsTaskDefinition[],
  { securityGroupIds, capacityProvider, dependsOn }: StepSurroundings,
): readonly DataResource[] {
  if (tasks.length === 0) return [];
  const steps: DataResource[] = [];
  for (const [index, task] of tasks.entries()) {
    const step = new DataResource(workload, `PreDeploy-${index}-Run`, {
      triggersReplace: { task: task.arn },
      provisioners: [
        {
          type: "local-exec",
          command: applyCommand(workload, "run-task"),
          workingDir: "${path.module}",
          environment: {
            TASK: task.arn,
            CLUSTER: clusterOf(workload).arn,
            SUBNETS: Token.asString(Fn.join(",", [...networkOf(workload).privateSubnetIds])),
            SECURITY_GROUPS: Token.asString(Fn.join(",", [...securityGroupIds])),
            TIMEOUT: String(workload._spec.rollout.preDeploy[index]?.timeout),
            ...(capacityProvider !== undefined && { CAPACITY_PROVIDER: capacityProvider }),
          },
        },
      ],
      dependsOn: [...dependsOn, ...steps.slice(-1)],
    });
    steps.push(step);
  }
  return steps;
}
