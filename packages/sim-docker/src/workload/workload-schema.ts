import type { BuildImageSpec, WorkloadSpec } from "@wing-containers/core/provider";

/** Type name of a workload in `simulator.json`. */
export const WORKLOAD_TYPE = "@wing-containers/sim-docker.Workload";

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
  readonly build: BuildImageSpec;
}

/** What crosses from the compiled program to the running simulator, in `simulator.json`. */
export interface WorkloadSchema {
  /** What to run. Values of `env` hold the simulator's tokens, which it resolves before the workload starts. */
  readonly spec: WorkloadSpec;
  /** The image of each container, by the container's name. */
  readonly images: Readonly<Record<string, ImageSource>>;
  /** The simulator's handle of each secret, by the secret's construct path. */
  readonly secretHandles: Readonly<Record<string, string>>;
  /** Stable id of the app: names its persistent volumes. */
  readonly app: string;
  /** Whether the program was compiled for tests, whose state does not outlive them. */
  readonly test: boolean;
}
