import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import type { Endpoint, Workload } from "@wing-containers/core";
import type { aws } from "@winglang/sdk";
import { Lazy } from "cdktf";
import type { InflightHost } from "../host/inflight-host";
import { lambdaImage } from "../image/lambda-image";
import { settingsOf } from "../settings/settings";
import { awsName } from "../shared/aws-name";
import { literal } from "../shared/literal";
import { provisionedConcurrency, reservedConcurrency } from "./concurrency";
import { deadLetters } from "./dead-letters";
import { functionUrl } from "./function-url";
import { lambdaRole } from "./lambda-role";
import { lambdaVariables } from "./lambda-variables";

/** A function of Lambda, and where it is reached. */
export interface LambdaContainer {
  /** What callers invoke. */
  readonly arn: string;
  readonly name: string;
  /** Address of the public port; none where no port is public. */
  readonly address: Endpoint | undefined;
  /** Puts the function into a network. */
  join(config: aws.NetworkConfig): void;
}

/** Everything that a function is on AWS. */
export function createFunction(workload: Workload, host: InflightHost): LambdaContainer {
  const spec = workload._spec;
  const { main, timeout = 60, architecture } = spec;
  const name = awsName(workload, 64);
  const { logRetentionDays } = settingsOf(workload);
  const logs = new CloudwatchLogGroup(workload, "Logs", {
    name: `/aws/lambda/${name}`,
    retentionInDays: logRetentionDays,
  });
  const letters = deadLetters(workload);
  const subnetIds = new Set<string>();
  const securityGroupIds = new Set<string>();
  const image = lambdaImage(workload, host);
  const variables = lambdaVariables(workload);
  const reserved = reservedConcurrency(spec);
  const lambda = new LambdaFunction(workload, "Function", {
    functionName: name,
    packageType: "Image",
    imageUri: Lazy.stringValue({ produce: image.uri }),
    architectures: [architecture === "arm64" ? "arm64" : "x86_64"],
    role: lambdaRole(workload, host, logs.arn, letters.arn, () => subnetIds.size > 0).arn,
    memorySize: main.memory,
    timeout,
    imageConfig: {
      ...(main.entrypoint && { entryPoint: main.entrypoint.map(literal) }),
      ...(main.args && { command: main.args.map(literal) }),
      ...(main.workingDir !== undefined && { workingDirectory: literal(main.workingDir) }),
    },
    environment: { variables: Lazy.anyValue({ produce: variables }) as never },
    ...(main.ephemeralStorage !== undefined && { ephemeralStorage: { size: main.ephemeralStorage } }),
    ...(reserved !== undefined && { reservedConcurrentExecutions: reserved }),
    publish: spec.scaling.min > 0,
    deadLetterConfig: { targetArn: letters.arn },
    loggingConfig: { logFormat: "Text", logGroup: logs.name },
    tracingConfig: { mode: "Active" },
    vpcConfig: {
      subnetIds: Lazy.listValue({ produce: () => [...subnetIds] }),
      securityGroupIds: Lazy.listValue({ produce: () => [...securityGroupIds] }),
    },
    dependsOn: [...image.dependsOn],
  });
  const alias = provisionedConcurrency(workload, spec, lambda);
  return {
    arn: alias?.arn ?? lambda.arn,
    name: lambda.functionName,
    address: main.ports.some((port) => port.public) ? functionUrl(workload, lambda, alias?.name) : undefined,
    join(config) {
      for (const id of config.subnetIds) subnetIds.add(id);
      for (const id of config.securityGroupIds) securityGroupIds.add(id);
    },
  };
}
