import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import type { Construct } from "constructs";
import { jsonExpression } from "../shared/json-expression";
import { policyDocument, type Statement } from "./policy-document";

/**
 * Lets a role do something.
 *
 * @param statements asked when the app is written; at least one
 * @returns the policy, for what must wait for it
 */
export function allow(
  scope: Construct,
  id: string,
  role: IamRole,
  statements: () => readonly Statement[],
): IamRolePolicy {
  return new IamRolePolicy(scope, id, { role: role.name, policy: jsonExpression(() => policyDocument(statements())) });
}
