import type { PodPort } from "../pod/pod-plan";
import type { Reporter } from "../simulation/reporter";
import type { SimulatorContext } from "../simulation/simulator-context";
import type { WorkloadSchema } from "./workload-schema";

/** What to run, and who is told. */
export interface ReplicasRequest {
  readonly schema: WorkloadSchema;
  readonly context: SimulatorContext;
  readonly reporter: Reporter;
  readonly ports: readonly PodPort[];
  /** URLs of the ports, for people. */
  readonly urls: readonly string[];
  /** Called when the engine has been asked to start a container. */
  readonly onLaunched: () => void;
  /** Called when the workload cannot run as it should, with what happened; it goes on trying where that makes sense. */
  readonly onFailure: (message: string) => void;
  /** Called whenever all replicas are ready. */
  readonly onReady: () => void;
}
