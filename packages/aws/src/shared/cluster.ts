import { DataAwsEcsCluster } from "@cdktf/provider-aws/lib/data-aws-ecs-cluster";
import { EcsCluster } from "@cdktf/provider-aws/lib/ecs-cluster";
import { settingsOf } from "../settings/settings";
import { awsName } from "./aws-name";
import { oncePerApp } from "./once-per-app";

/** An ECS cluster. */
export interface Cluster {
  readonly arn: string;
  readonly name: string;
}

/** The cluster of the app's services: the one that wing.toml names, or one of its own. */
export const clusterOf = oncePerApp((scope): Cluster => {
  const { clusterName } = settingsOf(scope);
  if (clusterName !== undefined) {
    const { arn } = new DataAwsEcsCluster(scope, "Cluster", { clusterName });
    return { arn, name: clusterName };
  }
  const { arn, name } = new EcsCluster(scope, "Cluster", {
    name: awsName(scope, 255),
    setting: [{ name: "containerInsights", value: "enhanced" }],
  });
  return { arn, name };
});
