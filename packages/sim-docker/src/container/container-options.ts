import type { ContainerSpec } from "@wing-containers/core/provider";
import type { ContainerCreateOptions, MountSettings } from "dockerode";
import { networkOptions, type PodNetwork } from "./network-options";

/** One container to create. */
export interface ContainerPlan {
  /** Unique name on the engine. */
  readonly name: string;
  readonly spec: ContainerSpec;
  /** Id of the image. */
  readonly image: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Variables of the container, in the place of `spec.env`. */
  readonly env: Readonly<Record<string, string>>;
  /** Values of `spec.secrets`. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly mounts: readonly MountSettings[];
  /** Mounts in the engine's older form, `source:target[:ro]`. */
  readonly binds: readonly string[];
  readonly network: PodNetwork;
  /**
   * Whether only mounts can be written to.
   * @default false
   */
  readonly readOnlyRootFilesystem?: boolean;
  /** CPUs of the engine's machine. */
  readonly cpus: number;
}

/** A MiB in bytes. */
const MEBIBYTE = 1024 * 1024;

/** What Docker's API is asked for a container. */
export function containerOptions(plan: ContainerPlan): ContainerCreateOptions {
  const { spec } = plan;
  const memory = spec.memory * MEBIBYTE;
  return {
    name: plan.name,
    Image: plan.image,
    Labels: { ...plan.labels },
    Env: Object.entries({ ...plan.env, ...plan.secrets }).map(([name, value]) => `${name}=${value}`),
    ...(spec.entrypoint && { Entrypoint: [...spec.entrypoint] }),
    ...(spec.args && { Cmd: [...spec.args] }),
    ...(spec.workingDir !== undefined && { WorkingDir: spec.workingDir }),
    ...(spec.user !== undefined && { User: spec.user }),
    StopSignal: spec.stopSignal,
    StopTimeout: Math.ceil(spec.stopGracePeriod),
    AttachStdout: true,
    AttachStderr: true,
    ...networkOptions(plan.network).config,
    HostConfig: {
      NanoCpus: Math.round(Math.min(spec.cpu, plan.cpus) * 1e9),
      Memory: memory,
      // The same number: no swap beyond the memory.
      MemorySwap: memory,
      ReadonlyRootfs: plan.readOnlyRootFilesystem ?? false,
      Mounts: [...plan.mounts],
      Binds: [...plan.binds],
      ...(spec.gpu && { DeviceRequests: [{ Driver: "", Count: spec.gpu.count, Capabilities: [["gpu"]] }] }),
      ...networkOptions(plan.network).hostConfig,
    },
  };
}
