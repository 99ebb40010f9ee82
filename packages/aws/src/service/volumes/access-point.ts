import { EfsAccessPoint } from "@cdktf/provider-aws/lib/efs-access-point";
import type { VolumeSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { core } from "@winglang/sdk";
import type { Construct } from "constructs";
import { fileSystemOf } from "./file-system";

/** Who owns the files of a volume where no container says who it is. */
const OWNER = { uid: 1000, gid: 1000 };

/** The part of the app's file system that is a volume; several workloads have the same one where it is shared. */
export function accessPoint(workload: Construct, spec: WorkloadSpec, { name, kind }: VolumeSpec): EfsAccessPoint {
  if (kind !== "shared")
    return create(workload, `Volume-${name}`, `/workloads/${spec.name}/${name}`, ownerOf(spec, name));
  const id = `SharedVolume-${name}`;
  const scope = core.App.of(workload).node.findChild("Containers") as Construct;
  return (scope.node.tryFindChild(id) as EfsAccessPoint | undefined) ?? create(scope, id, `/shared/${name}`, OWNER);
}

function create(scope: Construct, id: string, path: string, { uid, gid }: typeof OWNER): EfsAccessPoint {
  return new EfsAccessPoint(scope, id, {
    fileSystemId: fileSystemOf(scope).id,
    posixUser: { uid, gid },
    rootDirectory: { path, creationInfo: { ownerUid: uid, ownerGid: gid, permissions: "0755" } },
  });
}

/** The user of the first container that mounts the volume, where it is a number. */
function ownerOf({ main, sidecars, initContainers }: WorkloadSpec, volume: string): typeof OWNER {
  const container = [main, ...sidecars, ...initContainers].find(({ volumeMounts }) =>
    volumeMounts.some((mount) => mount.volume === volume),
  );
  const [uid, gid = uid] = (container?.user ?? "").split(":");
  const isNumber = (text: string | undefined) => text !== undefined && /^\d+$/.test(text);
  return isNumber(uid) && isNumber(gid) ? { uid: Number(uid), gid: Number(gid) } : OWNER;
}
