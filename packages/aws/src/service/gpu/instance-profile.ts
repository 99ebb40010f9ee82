import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { createRole } from "../../identity/create-role";
import { oncePerApp } from "../../shared/once-per-app";

/** What machines of the app's cluster may do: be part of it. */
export const instanceProfileOf = oncePerApp((scope) => {
  const role = createRole(scope, "MachineRole", "ec2.amazonaws.com");
  new IamRolePolicyAttachment(scope, "MachinePolicy", {
    role: role.name,
    policyArn: "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role",
  });
  return new IamInstanceProfile(scope, "MachineProfile", { role: role.name });
});
