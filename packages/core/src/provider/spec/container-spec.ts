import type { ImageSpec } from "./image-spec";
import type { PortSpec } from "./port-spec";
import type { ProbesSpec } from "./probe-spec";
import type { VolumeMountSpec } from "./volume-spec";

/** One container: the main one, a sidecar or an init container. */
export interface ContainerSpec {
  /** DNS label, unique in the workload. The main container is `main`. */
  readonly name: string;

  /** Where the image comes from. */
  readonly image: ImageSpec;

  /** When the engine or cluster fetches a referenced image. */
  readonly pullPolicy: "always" | "missing" | "never";

  /** Replaces the image's ENTRYPOINT. Absent: the image's own. Present without `args`: the image's CMD is dropped. */
  readonly entrypoint?: readonly string[];

  /** Replaces the image's CMD. Absent: the image's own, unless `entrypoint` is present. */
  readonly args?: readonly string[];

  /** Absolute path in the container. Absent: the image's WORKDIR. */
  readonly workingDir?: string;

  /** `user`, `uid`, `user:group` or `uid:gid`. Absent: the image's USER. */
  readonly user?: string;

  /** Environment variables. A value may hold a token that the target resolves when it deploys. */
  readonly env: Readonly<Record<string, string>>;

  /** Environment variables whose values are secrets: name of the variable to construct path of the secret. */
  readonly secrets: Readonly<Record<string, string>>;

  /** Ports the container listens on. Port numbers are unique in the workload per transport (tcp or udp). */
  readonly ports: readonly PortSpec[];

  /** vCPU, a fraction is a share of one. */
  readonly cpu: number;

  /** MiB. */
  readonly memory: number;

  /** MiB of writable disk. Absent: the target's own. */
  readonly ephemeralStorage?: number;

  /** Graphics processors. Absent: none. */
  readonly gpu?: GpuSpec;

  /** Health checks, each with all of its timing. */
  readonly probes: ProbesSpec;

  /** Volumes in this container's file system. */
  readonly volumeMounts: readonly VolumeMountSpec[];

  /** Signal that asks the process to stop, such as `SIGTERM`. */
  readonly stopSignal: string;

  /** Seconds between `stopSignal` and SIGKILL. */
  readonly stopGracePeriod: number;

  /** Containers of the same workload that come first. */
  readonly dependsOn: readonly DependencySpec[];
}

/** Graphics processors for one container. */
export interface GpuSpec {
  /** How many, 1 or more. */
  readonly count: number;

  /** Model, such as `nvidia-l4`. Absent: any. */
  readonly type?: string;
}

/** One edge of the start order in a workload. */
export interface DependencySpec {
  /** Name of the container that comes first: a sidecar, or `main`. */
  readonly container: string;

  /** What must be true of it: running; ready by its readiness or startup probe; or exited with code 0. */
  readonly condition: "started" | "healthy" | "completed";
}
