import type { PodPlan } from "../pod/pod-plan";
import type { Reporter } from "../simulation/reporter";
import { joinSimulation, type Simulation, type SimulationLease } from "../simulation/simulation";
import type { SimulatorContext } from "../simulation/simulator-context";
import { type InflightEnvironment, inflightEnvironment } from "./inflight-environment";
import { prepareImages } from "./prepare-images";
import { secretValues } from "./secret-values";
import { warnAboutCpu } from "./warn-about-cpu";
import { whenEngineAnswers } from "./when-engine-answers";
import type { WorkloadSchema } from "./workload-schema";

/** What every replica of a workload runs from. */
export type PreparedWorkload = Pick<PodPlan, "simulation" | "images" | "secrets" | "environment" | "files">;

/** What to prepare, and who is told. */
export interface PreparationRequest {
  readonly schema: WorkloadSchema;
  readonly context: SimulatorContext;
  readonly reporter: Reporter;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Called when replicas can be started. */
  readonly onPrepared: (prepared: PreparedWorkload) => void;
  /** Called with what happened, each time that it failed; while no engine answers it is tried again. */
  readonly onFailure: (message: string) => void;
  /** Called when the engine stops answering (with the reason) and when it is back. */
  readonly onEngineState: (lost: string | undefined) => void;
}

/** What has to be there before a workload's replicas: an engine, a network, the images, the secrets, and a way to other resources. */
export interface Preparation {
  /** What it does or failed of. */
  explain(): string;
  /** The simulation, once it is known. */
  readonly simulation: Simulation | undefined;
  /** Settles when it is over, well or not. Never rejects. */
  readonly ended: Promise<void>;
  /** Gives back the share of the simulation, when it has ended and all replicas have stopped. */
  release(): void;
}

/** Begins to prepare a workload. Returns at once. */
export function prepareWorkload(request: PreparationRequest): Preparation {
  const { schema, context, reporter, signal, onPrepared, onFailure, onEngineState } = request;
  let phase = "waiting for the container engine";
  let lease: SimulationLease | undefined;
  let inflight: InflightEnvironment | undefined;
  const prepare = async () => {
    lease ??= await joinSimulation(context.serverUrl, schema.app);
    const { simulation } = lease;
    signal.throwIfAborted();
    simulation.onEngineState.add(onEngineState);
    phase = "its image is being prepared";
    const images = await prepareImages(simulation.engine, schema.images, reporter, signal);
    const secrets = await secretValues(schema, context);
    inflight ??= await inflightEnvironment(schema, context, simulation);
    const { environment, files } = inflight;
    signal.throwIfAborted();
    warnAboutCpu(schema.spec, simulation.engine.cpus, reporter);
    onPrepared({ simulation, images, secrets, environment, files });
  };
  const onError = (message: string) => {
    phase = message;
    onFailure(message);
  };
  return {
    explain: () => phase,
    get simulation() {
      return lease?.simulation;
    },
    ended: whenEngineAnswers(prepare, onError, signal),
    release() {
      void inflight?.close();
      lease?.simulation.onEngineState.delete(onEngineState);
      // Removing the network takes as long as stopping a container, and nobody waits for it.
      void lease?.release();
    },
  };
}
