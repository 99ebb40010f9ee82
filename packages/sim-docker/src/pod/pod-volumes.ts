import { posix } from "node:path";
import type { ContainerSpec, VolumeSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { explainEngineError } from "@wing-containers/engine/explain-engine-error";
import type { MountSettings, VolumeCreateOptions } from "dockerode";
import { VOLUME_LABEL, WORKLOAD_LABEL } from "../engine/labels";
import { removeQuietly } from "../engine/remove-quietly";
import type { Simulation } from "../simulation/simulation";

/** The volumes of one replica. */
export interface PodVolumes {
  /** What a container mounts. */
  mounts(container: ContainerSpec): MountSettings[];
  /** Paths that are mounted in the engine's older form, which makes missing folders of a volume. */
  binds(container: ContainerSpec): string[];
  /** What a container mounts so that the content of memory volumes stays when all others have ended; empty without such volumes. */
  memory(): MountSettings[];
  /** Removes those that end with the replica. */
  remove(): Promise<void>;
}

/** Which replica of what. */
export interface PodVolumesRequest {
  readonly simulation: Simulation;
  readonly spec: WorkloadSpec;
  /** Unique id of the replica. */
  readonly pod: string;
  /** Whether persistent and shared volumes live on when the run ends. */
  readonly keep: boolean;
}

/** Makes the volumes that a replica needs; those that exist are taken as they are. */
export async function createPodVolumes(request: PodVolumesRequest): Promise<PodVolumes> {
  const { docker, address } = request.simulation.engine;
  const volumes = new Map<string, { spec: VolumeSpec; source: string; mountpoint: string }>();
  for (const volume of request.spec.volumes) {
    if (volume.kind === "bind") {
      const source = volume.hostPath ?? "";
      volumes.set(volume.name, { spec: volume, source, mountpoint: source });
      continue;
    }
    const options = volumeOptions(volume, request);
    try {
      await docker.createVolume(options);
      const { Mountpoint } = await docker.getVolume(options.Name).inspect();
      volumes.set(volume.name, { spec: volume, source: options.Name, mountpoint: Mountpoint });
    } catch (error) {
      throw explainEngineError(error, { action: `make the volume "${volume.name}"`, address });
    }
  }
  return {
    mounts: (container) =>
      container.volumeMounts.flatMap(({ volume: name, path, readOnly, subPath }) => {
        const volume = volumes.get(name);
        if (volume === undefined || subPath !== undefined) return [];
        const type = volume.spec.kind === "bind" ? "bind" : "volume";
        return [{ Type: type, Source: volume.source, Target: path, ReadOnly: readOnly } as MountSettings];
      }),
    binds: (container) =>
      container.volumeMounts.flatMap(({ volume: name, path, readOnly, subPath }) => {
        const volume = volumes.get(name);
        if (volume === undefined || subPath === undefined) return [];
        return [`${posix.join(volume.mountpoint, subPath)}:${path}${readOnly ? ":ro" : ""}`];
      }),
    memory: () =>
      [...volumes.values()].flatMap(({ spec, source }) =>
        spec.kind === "memory" ? [{ Type: "volume", Source: source, Target: `/${spec.name}` } as MountSettings] : [],
      ),
    async remove() {
      const ending = [...volumes.values()].filter(({ spec }) => spec.kind === "ephemeral" || spec.kind === "memory");
      await Promise.all(ending.map(({ source }) => removeQuietly(docker.getVolume(source).remove({ force: true }))));
    },
  };
}

function volumeOptions(
  volume: VolumeSpec,
  { simulation, spec, pod, keep }: PodVolumesRequest,
): VolumeCreateOptions & { Name: string } {
  const { app, run, labels } = simulation;
  const lasting = volume.kind === "persistent" || volume.kind === "shared";
  const scope = !lasting ? pod : keep ? app : `${app}-${run}`;
  // A dot is in no name of a workload or volume, so that no two volumes have the same name here.
  const name = volume.kind === "persistent" ? `-${spec.name}.${volume.name}` : `.${volume.name}`;
  return {
    Name: `wing-${scope}${name}`,
    Labels: {
      ...labels,
      ...(volume.kind !== "shared" && { [WORKLOAD_LABEL]: spec.name }),
      [VOLUME_LABEL]: lasting && keep ? "persistent" : "ephemeral",
    },
    ...(volume.kind === "memory" && {
      Driver: "local",
      // Without a size the kernel's own limit holds: half of the machine's memory.
      DriverOpts: { type: "tmpfs", device: "tmpfs", ...(volume.size !== undefined && { o: `size=${volume.size}m` }) },
    }),
  };
}
