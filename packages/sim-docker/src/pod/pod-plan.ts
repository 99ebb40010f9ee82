import type { ContainerSpec, ProtocolSpec, WorkloadSpec } from "@wing-containers/core/provider";
import type { Backends } from "../front/backends";
import type { Reporter } from "../simulation/reporter";
import type { Simulation } from "../simulation/simulation";
import type { Gate } from "./gate";

/** A container port, and the front's set of backends that the replica joins when it is ready. */
export interface PodPort {
  readonly port: number;
  readonly protocol: ProtocolSpec;
  readonly backends: Backends;
  /** Whether connections come as soon as the replica runs, ready or not. */
  readonly beforeReady?: boolean;
}

/** What a replica runs from. */
export interface PodPlan {
  readonly simulation: Simulation;
  readonly spec: WorkloadSpec;
  /** Number of the replica, from 0. */
  readonly replica: number;
  /** Ids of the images, by container name. */
  readonly images: Readonly<Record<string, string>>;
  /** Values of the secrets, by container name and variable. */
  readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ports: readonly PodPort[];
  /** Whether persistent volumes live on when the run ends. */
  readonly keepVolumes: boolean;
  /** CPUs of the engine's machine. */
  readonly cpus: number;
  readonly reporter: Reporter;
  /** Opens when the steps before the rollout have been done, by replica 0 for all. */
  readonly deployed: Gate;
  /** Called when the replica becomes ready or stops being so. */
  readonly onReady: (ready: boolean) => void;
  /** Called when a container is about to be started, and when it has been: the replica may become ready from here on. */
  readonly onPending: () => void;
  /** Called when the replica cannot run: with what happened, for people. It goes on trying. */
  readonly onFailure: (message: string) => void;
}

/** What people call a container of a workload: `web`, `web/metrics`, `web[1]/metrics`. */
export function containerTitle({ spec, replica }: PodPlan, container: ContainerSpec): string {
  const index = spec.scaling.min > 1 ? `[${replica}]` : "";
  return `${spec.name}${index}${container.name === "main" ? "" : `/${container.name}`}`;
}

/** What stands before the lines of a container, such as `[1/metrics] `; the only main container of a workload has none. */
export function containerMark({ spec, replica }: PodPlan, { name }: ContainerSpec): string {
  const parts = [...(spec.scaling.min > 1 ? [replica] : []), ...(name === "main" ? [] : [name])];
  return parts.length === 0 ? "" : `[${parts.join("/")}] `;
}
