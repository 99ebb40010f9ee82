import type { EcsTaskDefinitionVolume } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Workload } from "@wing-containers/core";
import type { VolumeSpec } from "@wing-containers/core/provider";
import type { ITerraformDependable } from "cdktf";
import { allow } from "../identity/allow";
import type { Statement } from "../identity/policy-document";
import { allowPort } from "./security-groups";
import { accessPoint } from "./volumes/access-point";
import { fileSystemOf } from "./volumes/file-system";

/** NFS. */
const NFS = { port: 2049, protocol: "tcp" } as const;

/** The volumes of a task, and what must be there before it. */
export interface TaskVolumes {
  readonly volumes: readonly EcsTaskDefinitionVolume[];
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * Makes the volumes of a service's tasks: those on their own disks, and those in the app's file system.
 *
 * @param role may mount them
 * @param group the security group of the tasks
 */
export function taskVolumes(workload: Workload, role: IamRole, group: SecurityGroup): TaskVolumes {
  const { volumes } = workload._spec;
  const lasting = volumes.filter(({ kind }) => kind === "persistent" || kind === "shared");
  const local = volumes.filter(({ kind }) => kind === "ephemeral").map(({ name }) => ({ name }));
  if (lasting.length === 0) return { volumes: local, dependsOn: [] };
  const fileSystem = fileSystemOf(workload);
  allowPort(workload, "Volumes", group, fileSystem.group, NFS, `Volumes of ${workload._spec.name}`);
  const points = lasting.map((volume) => ({ volume, point: accessPoint(workload, workload._spec, volume) }));
  allow(workload, "VolumesPolicy", role, () =>
    points.map(({ volume, point }) => mayMount(fileSystem.arn, point.arn, isWritten(workload, volume))),
  );
  return {
    volumes: [
      ...local,
      ...points.map(({ volume: { name }, point }) => ({
        name,
        efsVolumeConfiguration: {
          fileSystemId: fileSystem.id,
          transitEncryption: "ENABLED",
          authorizationConfig: { accessPointId: point.id, iam: "ENABLED" },
        },
      })),
    ],
    dependsOn: fileSystem.dependsOn,
  };
}

function mayMount(fileSystemArn: string, accessPointArn: string, write: boolean): Statement {
  return {
    actions: ["elasticfilesystem:ClientMount", ...(write ? ["elasticfilesystem:ClientWrite"] : [])],
    resources: [fileSystemArn],
    conditions: { StringEquals: { "elasticfilesystem:AccessPointArn": accessPointArn } },
  };
}

function isWritten({ _spec: { main, sidecars, initContainers } }: Workload, { name }: VolumeSpec): boolean {
  const mounts = [main, ...sidecars, ...initContainers].flatMap(({ volumeMounts }) => volumeMounts);
  return mounts.some(({ volume, readOnly }) => volume === name && !readOnly);
}
