import type { ContainerSpec, ProtocolSpec, WorkloadSpec } from "@wing-containers/core/provider";
import type { PlacedFile } from "../container/place-files";
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
  /** Variables, by container name. */
  readonly environment: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Files that are put into every container before it starts. */
  readonly files: readonly PlacedFile[];
  /** Values of the secrets, by container name and variable. */
  readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly ports: readonly PodPort[];
  /** Whether the replica ends for good when a container ends without which it cannot go on; else it is started again. */
  readonly once: boolean;
  /** Whether persistent volumes live on when the run ends. */
  readonly keepVolumes: boolean;
  readonly reporter: Reporter;
  /** Opens when the steps before the rollout have been done, by replica 0 for all. */
  readonly deployed: Gate;
  /** Called when the engine has been asked to start a container. */
  readonly onLaunched: () => void;
  /** Called when the replica becomes ready or stops being so. */
  readonly onReady: (ready: boolean) => void;
  /** Called when it is open whether the replica becomes ready, and the time in which it should begins. */
  readonly onPending: () => void;
  /** Called when the engine is about to start a container, whose time does not count: it ends with `onPending`. */
  readonly onStarting: () => void;
  /** Called when a container has ended and is started again, or the whole replica is. */
  readonly onRestart: () => void;
  /** Called when the replica cannot run: with what happened, for people. It goes on trying, unless it runs once. */
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
