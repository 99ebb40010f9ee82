import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { Workload } from "@wing-containers/core";
import type { InflightHost } from "../host/inflight-host";
import { allow } from "../identity/allow";
import { createRole } from "../identity/create-role";
import type { Statement } from "../identity/policy-document";

/** What Lambda itself needs in a network; these actions know no resources (AWS, "Lambda execution role"). */
const NETWORK: Statement = {
  actions: [
    "ec2:CreateNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeSubnets",
    "ec2:DescribeSecurityGroups",
  ],
  resources: ["*"],
};

/** Traces are the account's. */
const TRACES: Statement = { actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"], resources: ["*"] };

/** The role of a function: of Lambda itself, and of the function's code. */
export function lambdaRole(
  workload: Workload,
  host: InflightHost,
  logGroupArn: string,
  deadLettersArn: string,
  isInNetwork: () => boolean,
): IamRole {
  const role = createRole(workload, "Role", "lambda.amazonaws.com");
  allow(workload, "Policy", role, () => [
    { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${logGroupArn}:*`] },
    { actions: ["sqs:SendMessage"], resources: [deadLettersArn] },
    TRACES,
    ...(isInNetwork() ? [NETWORK] : []),
    ...host.statements,
  ]);
  return role;
}
