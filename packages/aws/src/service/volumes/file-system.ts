import { EfsFileSystem } from "@cdktf/provider-aws/lib/efs-file-system";
import { EfsFileSystemPolicy } from "@cdktf/provider-aws/lib/efs-file-system-policy";
import { EfsMountTarget } from "@cdktf/provider-aws/lib/efs-mount-target";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { ITerraformDependable } from "cdktf";
import { jsonExpression } from "../../shared/json-expression";
import { networkOf } from "../../shared/network";
import { oncePerApp } from "../../shared/once-per-app";
import { securityGroup } from "../security-groups";

/** Where volumes are that live on. */
export interface FileSystem {
  readonly id: string;
  readonly arn: string;
  /** The group of its addresses. */
  readonly group: SecurityGroup;
  /** What must be there before it can be mounted. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/** The app's file system: one for all of its volumes, because its addresses cost as much as itself. */
export const fileSystemOf = oncePerApp((scope): FileSystem => {
  const fileSystem = new EfsFileSystem(scope, "FileSystem", { encrypted: true });
  const group = securityGroup(scope, "FileSystemGroup", "File system of the app's volumes");
  // Without a policy everybody in the network may do everything; with one, only those whose roles say so.
  const policy = new EfsFileSystemPolicy(scope, "FileSystemPolicy", {
    fileSystemId: fileSystem.id,
    policy: jsonExpression(() => ({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Deny",
          Principal: { AWS: "*" },
          Action: "*",
          Resource: fileSystem.arn,
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        },
      ],
    })),
  });
  const targets = networkOf(scope).privateSubnetIds.map(
    (subnetId, index) =>
      new EfsMountTarget(scope, `FileSystemTarget${index}`, {
        fileSystemId: fileSystem.id,
        subnetId,
        securityGroups: [group.id],
      }),
  );
  return { id: fileSystem.id, arn: fileSystem.arn, group, dependsOn: [policy, ...targets] };
});
