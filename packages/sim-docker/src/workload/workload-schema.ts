import type { BuildImageSpec, WorkloadSpec } from "@wing-containers/core/provider";

/** Type name of a service in `simulator.json`. */
export const WORKLOAD_TYPE = "@wing-containers/sim-docker.Workload";

/** Type name of a function in `simulator.json`. */
export const FUNCTION_TYPE = "@wing-containers/sim-docker.Function";

/** The image of one container, as far as the compilation can know it. */
export type ImageSource = ReferenceSource | BuildSource;

/** An image that exists under a name. */
export interface ReferenceSource {
  readonly kind: "reference";
  readonly reference: string;
  readonly policy: "always" | "missing" | "never";
  /** Such as `linux/amd64`. */
  readonly platform: string;
}

/** An image to build. */
export interface BuildSource {
  readonly kind: "build";
  /** Holds the hash of everything that goes into the build, so that a change of a file changes the workload. */
  readonly tag: string;
  /** What people call it. Absent: the folder it is built from. */
  readonly title?: string;
  readonly build: BuildImageSpec;
}

/** The inflight code of a workload: that of its closure, and that of its bindings. */
export interface InflightSchema {
  /** Variables of every container that the code reads. */
  readonly environment: Readonly<Record<string, string>>;
  /** The bundled module of the bindings: its absolute path, and the hash of its bytes, so that a change of the code is one of the workload. Absent: there are none. */
  readonly bindings?: { readonly file: string; readonly hash: string };
}

/** What crosses from the compiled program to the running simulator, in `simulator.json`. */
export interface WorkloadSchema {
  /** What to run. Values of `env` hold the simulator's tokens, which it resolves before the workload starts. */
  readonly spec: WorkloadSpec;
  /** The image of each container, by the container's name. */
  readonly images: Readonly<Record<string, ImageSource>>;
  /** The simulator's handle of each secret, by the secret's construct path. */
  readonly secretHandles: Readonly<Record<string, string>>;
  /**
   * Variables, by container, whose values hold what the simulator resolves: a URL on this machine's loopback address among
   * them is rewritten, so that it leads to the same place from within the container.
   */
  readonly resolved: Readonly<Record<string, readonly string[]>>;
  /** What inflight code in the containers needs; absent: there is none. */
  readonly inflight?: InflightSchema;
  /** Stable id of the app: names its persistent volumes. */
  readonly app: string;
  /** Whether the program was compiled for tests, whose state does not outlive them. */
  readonly test: boolean;
}
