/**
 * How long a volume lives and who sees it.
 *
 * - `ephemeral`: disk, one per replica, gone with it
 * - `memory`: RAM, one per replica, gone with it
 * - `persistent`: one per workload, lives on across restarts and deployments
 * - `shared`: one per app and name, for every workload that declares a shared volume of that name
 * - `bind`: a folder of the machine, for local targets only
 */
export type VolumeKindSpec = "ephemeral" | "memory" | "persistent" | "shared" | "bind";

/** A volume of a workload. */
export interface VolumeSpec {
  /** DNS label, unique in the workload. */
  readonly name: string;
  readonly kind: VolumeKindSpec;
  /** MiB. Absent: the target's own. */
  readonly size?: number;
  /** Absolute path on the machine, for `bind` only. */
  readonly hostPath?: string;
}

/** A volume in a container's file system. */
export interface VolumeMountSpec {
  /** Name of one of the workload's volumes. */
  readonly volume: string;
  /** Absolute path in the container. */
  readonly path: string;
  /** Relative path of a folder in the volume. Absent: its root. */
  readonly subPath?: string;
  readonly readOnly: boolean;
}
