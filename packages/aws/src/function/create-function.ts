import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaFunctionUrl } from "@cdktf/provider-aws/lib/lambda-function-url";
import type { Endpoint, Workload } from "@wing-containers/core";
import type { aws } from "@winglang/sdk";
import { Fn, Lazy } from "cdktf";
import type { InflightHost } from "../host/inflight-host";
import { lambdaImage } from "../image/lambda-image";
import { settingsOf } from "../settings/settings";
import { awsName } from "../shared/aws-name";
import { literal } from "../shared/literal";
import { lambdaRole } from "./lambda-role";

/** A function of Lambda, and where it is reached. */
export interface LambdaContainer {
  readonly arn: string;
  readonly name: string;
  /** URL of the public port; none where no port is public. */
  readonly url: string | undefined;
  /** @throws Error with the names of the ports when there is none of this name, or it is not public */
  endpoint(portName: string): Endpoint;
  /** Puts the function into a network. */
  join(config: aws.NetworkConfig): void;
}

/** Everything that a function is on AWS. */
export function createFunction(workload: Workload, host: InflightHost): LambdaContainer {
  const { main, timeout = 60, architecture, path } = workload._spec;
  const name = awsName(workload, 64);
  const { logRetentionDays } = settingsOf(workload);
  const logs = new CloudwatchLogGroup(workload, "Logs", {
    name: `/aws/lambda/${name}`,
    retentionInDays: logRetentionDays,
  });
  const subnetIds = new Set<string>();
  const securityGroupIds = new Set<string>();
  const image = lambdaImage(workload, host);
  const variables = () => {
    const { _environment } = workload;
    const all: Record<string, string> = { ...Object.fromEntries(_environment), ...main.env };
    return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, literal(value)]));
  };
  const lambda = new LambdaFunction(workload, "Function", {
    functionName: name,
    packageType: "Image",
    imageUri: Lazy.stringValue({ produce: image.uri }),
    architectures: [architecture === "arm64" ? "arm64" : "x86_64"],
    role: lambdaRole(workload, host, logs.arn, () => subnetIds.size > 0).arn,
    memorySize: main.memory,
    timeout,
    imageConfig: {
      ...(main.entrypoint && { entryPoint: main.entrypoint.map(literal) }),
      ...(main.args && { command: main.args.map(literal) }),
      ...(main.workingDir !== undefined && { workingDirectory: literal(main.workingDir) }),
    },
    environment: { variables: Lazy.anyValue({ produce: variables }) as never },
    loggingConfig: { logFormat: "Text", logGroup: logs.name },
    tracingConfig: { mode: "Active" },
    vpcConfig: {
      subnetIds: Lazy.listValue({ produce: () => [...subnetIds] }),
      securityGroupIds: Lazy.listValue({ produce: () => [...securityGroupIds] }),
    },
    dependsOn: [...image.dependsOn],
  });
  const isPublic = main.ports.some((port) => port.public);
  const url = isPublic
    ? new LambdaFunctionUrl(workload, "Url", { functionName: lambda.functionName, authorizationType: "NONE" })
    : undefined;
  return {
    arn: lambda.arn,
    name: lambda.functionName,
    url: url && Fn.trimsuffix(url.functionUrl, "/"),
    endpoint(portName) {
      const port = main.ports.find((candidate) => candidate.name === portName);
      if (port === undefined || url === undefined)
        throw new Error(`${path}: endpoint("${portName}"): there is no such public port.`);
      return { url: Fn.trimsuffix(url.functionUrl, "/"), host: `${url.urlId}.lambda-url`, port: "443" };
    },
    join(config) {
      for (const id of config.subnetIds) subnetIds.add(id);
      for (const id of config.securityGroupIds) securityGroupIds.add(id);
    },
  };
}
