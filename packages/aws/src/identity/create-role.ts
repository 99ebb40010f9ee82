import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { core } from "@winglang/sdk";
import type { App } from "@winglang/sdk/lib/target-tf-aws/app";
import type { Construct } from "constructs";
import { jsonExpression } from "../shared/json-expression";

/**
 * A role that one service of this account may take, and that may do nothing yet.
 *
 * @param service the service of AWS, such as `ecs-tasks.amazonaws.com`
 */
export function createRole(scope: Construct, id: string, service: string): IamRole {
  const { accountId } = core.App.of(scope) as unknown as App;
  return new IamRole(scope, id, {
    assumeRolePolicy: jsonExpression(() => ({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: "sts:AssumeRole",
          Principal: { Service: service },
          // Another account's service must not take it for its own ends ("confused deputy").
          Condition: { StringEquals: { "aws:SourceAccount": accountId } },
        },
      ],
    })),
  });
}
