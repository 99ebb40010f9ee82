import type { std } from "@winglang/sdk";
import type { Build } from "./build";
import type { Dependency } from "./dependency";
import type { Gpu } from "./gpu";
import type { Port } from "./port";
import type { Probe } from "./probe";
import type { PullPolicy } from "./pull-policy";
import type { VolumeMount } from "./volume";

/** What every container has: the main one, sidecars and init containers. */
export interface Container {
  /**
   * An image reference (`redis:alpine3.18`, a digest), or a path that starts with `./`, `../` or `/`: a folder with a
   * Dockerfile, or a Dockerfile. Exactly one of `image`, `imageBuild` and a closure is given.
   * @default - none
   */
  readonly image?: string;

  /**
   * How to build the image, when a path in `image` does not say enough.
   * @default - none
   */
  readonly imageBuild?: Build;

  /**
   * When a referenced image is fetched.
   * @default PullPolicy.MISSING
   */
  readonly pullPolicy?: PullPolicy;

  /**
   * Replaces the image's ENTRYPOINT; program and arguments, no shell. The image's CMD is dropped too.
   * @default - the image's own
   */
  readonly entrypoint?: string[];

  /**
   * Replaces the image's CMD.
   * @default - the image's own
   */
  readonly args?: string[];

  /**
   * Absolute path of the folder the process starts in.
   * @default - the image's WORKDIR
   */
  readonly workingDir?: string;

  /**
   * `user`, `uid`, `user:group` or `uid:gid`.
   * @default - the image's USER
   */
  readonly user?: string;

  /**
   * Environment variables.
   * @default {}
   */
  readonly env?: { [name: string]: string };

  /**
   * Environment variables with secret values: the name of the variable, and a `cloud.Secret` or a provider's own secret.
   * @default {}
   */
  readonly secrets?: { [name: string]: std.IResource };

  /**
   * Ports that the container listens on.
   * @default []
   */
  readonly ports?: Port[];

  /**
   * vCPU, more than 0; a fraction is a share of one.
   * @default 0.25
   */
  readonly cpu?: number;

  /**
   * Memory in whole MiB, 6 or more (the least that Docker accepts).
   * @default 512
   */
  readonly memory?: number;

  /**
   * Writable disk in whole MiB, 1 or more.
   * @default - the target's own
   */
  readonly ephemeralStorage?: number;

  /**
   * Graphics processors.
   * @default - none
   */
  readonly gpu?: Gpu;

  /**
   * Failing restarts the container.
   * @default - always succeeds
   */
  readonly liveness?: Probe;

  /**
   * Failing takes the container out of traffic until it succeeds again.
   * @default - always succeeds
   */
  readonly readiness?: Probe;

  /**
   * The other two wait until this one has succeeded once; failing restarts the container.
   * @default - always succeeds
   */
  readonly startup?: Probe;

  /**
   * Volumes in the container's file system.
   * @default []
   */
  readonly volumeMounts?: VolumeMount[];

  /**
   * Signal that asks the process to stop.
   * @default "SIGTERM"
   */
  readonly stopSignal?: string;

  /**
   * Time between `stopSignal` and SIGKILL, 0 or more.
   * @default 10s
   */
  readonly stopGracePeriod?: std.Duration;

  /**
   * Containers of the same workload that come first.
   * @default []
   */
  readonly dependsOn?: Dependency[];
}

/** A container that runs beside the main one in every replica and shares its network. */
export interface Sidecar extends Container {
  /** DNS label, unique in the workload. */
  readonly name: string;

  /**
   * Whether the whole replica is restarted when this container exits for good.
   * @default true
   */
  readonly essential?: boolean;
}

/** A container that runs to exit code 0 before the others start. It has no ports and no probes. */
export interface InitContainer extends Container {
  /** DNS label, unique in the workload. */
  readonly name: string;
}
