import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { Workload } from "@wing-containers/core";
import { core } from "@winglang/sdk";
import type { App } from "@winglang/sdk/lib/target-tf-aws/app";
import type { InflightHost } from "../host/inflight-host";
import { containerImage } from "../image/container-image";
import { settingsOf } from "../settings/settings";
import { awsName } from "../shared/aws-name";
import { jsonExpression } from "../shared/json-expression";
import { containerDefinition } from "./container-definition";
import { executionRole } from "./execution-role";
import { secretArns } from "./secret-arns";
import { withTaskBindings } from "./task-bindings";
import { taskSize } from "./task-size";
import { taskVolumes } from "./task-volumes";

/** What runs in each replica of a service. */
export function taskDefinition(workload: Workload, host: InflightHost, taskRole: IamRole): EcsTaskDefinition {
  const spec = workload._spec;
  const app = core.App.of(workload) as unknown as App;
  const { logRetentionDays } = settingsOf(workload);
  const family = awsName(workload, 255);
  const logs = new CloudwatchLogGroup(workload, "Logs", { name: `/ecs/${family}`, retentionInDays: logRetentionDays });
  const containers = [...spec.initContainers, spec.main, ...spec.sidecars];
  const images = new Map(
    containers.map((one) => [one.name, containerImage(workload, one, spec.architecture, () => host.closure)]),
  );
  const secretArn = secretArns(workload);
  const surroundings = { logGroup: logs.name, region: app.region, secretArn, environment: workload._environment };
  return new EcsTaskDefinition(workload, "Task", {
    family,
    requiresCompatibilities: ["FARGATE"],
    networkMode: "awsvpc",
    ...taskSize(spec),
    runtimePlatform: {
      operatingSystemFamily: "LINUX",
      cpuArchitecture: spec.architecture === "arm64" ? "ARM64" : "X86_64",
    },
    executionRoleArn: executionRole(workload, logs.arn, secretArn).arn,
    taskRoleArn: taskRole.arn,
    volume: taskVolumes(workload),
    containerDefinitions: jsonExpression(() =>
      withTaskBindings(
        workload,
        host,
        containers.map((one) =>
          containerDefinition(spec, one, { image: images.get(one.name)?.uri() ?? "", ...surroundings }),
        ),
      ),
    ),
    dependsOn: [...images.values()].flatMap(({ dependsOn }) => dependsOn),
  });
}
