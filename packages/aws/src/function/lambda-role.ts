import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Construct } from "constructs";
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

/** The role of a function, and what Lambda asks of it before there can be a function. */
export interface LambdaRole {
  readonly role: IamRole;
  readonly policy: IamRolePolicy;
}

/** Makes the role of a function. What the function's code may do has a policy of its own. */
export function lambdaRole(
  scope: Construct,
  logGroupArn: string,
  deadLettersArn: string,
  isInNetwork: () => boolean,
): LambdaRole {
  const role = createRole(scope, "Role", "lambda.amazonaws.com");
  const policy = allow(scope, "Policy", role, () => [
    { actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [`${logGroupArn}:*`] },
    { actions: ["sqs:SendMessage"], resources: [deadLettersArn] },
    TRACES,
    ...(isInNetwork() ? [NETWORK] : []),
  ]);
  return { role, policy };
}
