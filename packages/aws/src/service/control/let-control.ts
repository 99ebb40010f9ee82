import type { Workload } from "@wing-containers/core";
import { aws, core, type std } from "@winglang/sdk";
import { AwsInflightHost } from "@winglang/sdk/lib/shared-aws/inflight-host";
import type { App } from "@winglang/sdk/lib/target-tf-aws/app";
import { Fn } from "cdktf";
import { CONTROL, controlVariables } from "./control-variables";

/** A service as those see it that start and stop it. */
export interface ControllableService {
  readonly cluster: string;
  /** Known when the app is compiled, so that services may start and stop each other. */
  readonly name: string;
}

/** What the role of a host must be allowed for each operation. */
const ACTIONS: Readonly<Record<(typeof CONTROL)[number], readonly string[]>> = {
  start: ["ecs:DescribeServices", "ecs:UpdateService"],
  stop: ["ecs:DescribeServices", "ecs:UpdateService"],
  started: ["ecs:DescribeServices"],
};

/** Lets the code of a host start and stop a service, as far as its operations need. */
export function letControl(
  workload: Workload,
  { cluster, name }: ControllableService,
  host: std.IInflightHost,
  ops: readonly string[],
): void {
  const used = CONTROL.filter((op) => ops.includes(op));
  if (used.length === 0 || !AwsInflightHost.isAwsInflightHost(host)) return;
  const actions = [...new Set(used.flatMap((op) => ACTIONS[op]))].sort();
  const { accountId, region } = core.App.of(workload) as unknown as App;
  const arn = Fn.join("", ["arn:aws:ecs:", region, ":", accountId, ":service/", cluster, `/${name}`]);
  host.addPolicyStatements({ effect: aws.Effect.ALLOW, actions, resources: [arn] });
  const variables = controlVariables(workload);
  host.addEnvironment(variables.cluster, cluster);
  host.addEnvironment(variables.service, name);
}
