import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Workload } from "@wing-containers/core";
import { core } from "@winglang/sdk";
import type { App } from "@winglang/sdk/lib/target-tf-aws/app";
import type { InflightHost } from "../host/inflight-host";
import { applyOverrides } from "../overrides/apply-overrides";
import { settingsOf } from "../settings/settings";
import { awsName } from "../shared/aws-name";
import { jsonExpression } from "../shared/json-expression";
import { executionRole } from "./execution-role";
import { secretArns } from "./secret-arns";
import { taskContainers } from "./task-containers";
import { taskRuntime } from "./task-runtime";
import { taskVolumes } from "./task-volumes";

/** The tasks of a service. */
export interface ServiceTasks {
  /** What runs in each replica. */
  readonly replica: EcsTaskDefinition;
  /** What runs once before replicas are replaced, in this order. */
  readonly preDeploy: readonly EcsTaskDefinition[];
}

/**
 * Defines the tasks of a service.
 *
 * @param taskRole the role of the workload's own code
 * @param group the security group of the replicas
 */
export function serviceTasks(
  workload: Workload,
  host: InflightHost,
  taskRole: IamRole,
  group: SecurityGroup,
): ServiceTasks {
  const spec = workload._spec;
  const { region } = core.App.of(workload) as unknown as App;
  const logs = new CloudwatchLogGroup(workload, "Logs", {
    name: `/ecs/${awsName(workload, 240)}`,
    retentionInDays: settingsOf(workload).logRetentionDays,
  });
  const logConfiguration = (container: string) => ({
    logDriver: "awslogs",
    options: { "awslogs-group": logs.name, "awslogs-region": region, "awslogs-stream-prefix": container },
  });
  const secretArn = secretArns(workload);
  const surroundings = { logConfiguration, secretArn, environment: workload._environment };
  const containers = taskContainers(workload, host, surroundings);
  const volumes = taskVolumes(workload, taskRole, group);
  const execution = executionRole(workload, logs.arn, secretArn);
  const common = {
    ...taskRuntime(spec),
    executionRoleArn: execution.arn,
    taskRoleArn: taskRole.arn,
    volume: [...volumes.volumes],
    dependsOn: [...containers.dependsOn, ...volumes.dependsOn, ...execution.dependsOn],
  };
  const define = (id: string, suffix: string, definitions: () => readonly unknown[]) => {
    const family = `${awsName(workload, 240)}${suffix}`;
    const task = new EcsTaskDefinition(workload, id, {
      family,
      ...common,
      containerDefinitions: jsonExpression(definitions),
    });
    applyOverrides(workload, "task", task);
    return task;
  };
  return {
    replica: define("Task", "", containers.definitions),
    preDeploy: spec.rollout.preDeploy.map(({ command }, index) =>
      define(`PreDeploy-${index}`, `-pre-deploy-${index}`, () => containers.step(command)),
    ),
  };
}
