/** How long a volume lives and who sees it. */
export enum VolumeKind {
  /** Disk, one per replica, gone with it. */
  EPHEMERAL = "ephemeral",
  /** RAM, one per replica, gone with it. */
  MEMORY = "memory",
  /** One per workload; lives on across restarts and deployments. */
  PERSISTENT = "persistent",
  /** One per app and name, for every workload that declares a shared volume of that name. */
  SHARED = "shared",
  /** A folder of the machine; only local targets have it. */
  BIND = "bind",
}

/** A volume of a workload. */
export interface Volume {
  /** Name for `volumeMounts`: a DNS label, unique in the workload. */
  readonly name: string;

  /**
   * How long it lives and who sees it.
   * @default VolumeKind.EPHEMERAL
   */
  readonly kind?: VolumeKind;

  /**
   * Size in whole MiB, 1 or more.
   * @default - the target's own
   */
  readonly size?: number;

  /**
   * Folder of the machine, relative to the program's folder; for `bind` only, and required there.
   * @default - none
   */
  readonly hostPath?: string;
}

/** A volume in a container's file system. */
export interface VolumeMount {
  /** Name of one of the workload's volumes. */
  readonly volume: string;

  /** Absolute path in the container. */
  readonly path: string;

  /**
   * Folder in the volume, relative.
   * @default - the volume's root
   */
  readonly subPath?: string;

  /**
   * Whether the container may only read.
   * @default false
   */
  readonly readOnly?: boolean;
}
