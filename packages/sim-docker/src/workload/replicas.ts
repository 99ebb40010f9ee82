import { createGate } from "../pod/gate";
import { type Pod, startPod } from "../pod/pod";
import type { PodPort } from "../pod/pod-plan";
import type { Reporter } from "../simulation/reporter";
import { joinSimulation, type SimulationLease } from "../simulation/simulation";
import type { SimulatorContext } from "../simulation/simulator-context";
import { keepsState } from "./keeps-state";
import { prepareImages } from "./prepare-images";
import { secretValues } from "./secret-values";
import { warnAboutCpu } from "./warn-about-cpu";
import { whenEngineAnswers } from "./when-engine-answers";
import type { WorkloadSchema } from "./workload-schema";

/** The running replicas of a workload. */
export interface Replicas {
  /** Settles when all are ready, or it is known that they will not be soon, or they are stopped. Never rejects. */
  settled(): Promise<void>;
  /** Why not all are ready. */
  explain(): string;
  /** Stops all and gives everything back. May be called twice. */
  stop(): Promise<void>;
}

/** What to run, and who is told. */
export interface ReplicasRequest {
  readonly schema: WorkloadSchema;
  readonly context: SimulatorContext;
  readonly reporter: Reporter;
  readonly ports: readonly PodPort[];
  /** URLs of the ports, for people. */
  readonly urls: readonly string[];
  /** Called when the workload cannot run as it should, with what happened; it goes on trying where that makes sense. */
  readonly onFailure: (message: string) => void;
  /** Called whenever all replicas are ready. */
  readonly onReady: () => void;
}

/** Starts the replicas of a workload. Returns at once. */
export function startReplicas(request: ReplicasRequest): Replicas {
  const { schema, context, reporter, onFailure, onReady } = request;
  const { spec } = schema;
  const controller = new AbortController();
  const pods: Pod[] = [];
  let phase = "waiting for the container engine";
  let lease: SimulationLease | undefined;
  const settled = createGate();
  let failed = false;
  let patience: NodeJS.Timeout | undefined;
  const fail = (message: string) => {
    if (controller.signal.aborted) return;
    failed = true;
    onFailure(message);
    settled.set(true);
  };
  const pending = () => {
    // What has failed once goes on trying, and nobody waits for it.
    if (failed || controller.signal.aborted) return;
    settled.set(false);
    clearTimeout(patience);
    const seconds = spec.rollout.healthGracePeriod;
    patience = setTimeout(() => {
      const waiting = pods.find((pod) => !pod.ready);
      if (waiting === undefined) return;
      fail(`${spec.name} is not ready after ${seconds} s (rollout.healthGracePeriod): ${waiting.explain()}.`);
    }, seconds * 1000).unref();
  };

  // `replicas: 0` keeps a workload from running; `scaling.min: 0` would let it sleep, which is emulated by one replica.
  const count = spec.scaling.max === 0 ? 0 : Math.max(spec.scaling.min, 1);
  const checkReady = () => {
    if (pods.length < count || !pods.every((pod) => pod.ready)) return;
    failed = false;
    reporter.tell(`${spec.name} is ready${addresses(request)}`, "info");
    onReady();
    settled.set(true);
  };

  const begin = async () => {
    lease ??= await joinSimulation(context.serverUrl, schema.app);
    const { simulation } = lease;
    controller.signal.throwIfAborted();
    simulation.onEngineState.add(engineState);
    phase = "its image is being prepared";
    const images = await prepareImages(simulation.engine, schema.images, reporter, controller.signal);
    const secrets = await secretValues(schema, context);
    controller.signal.throwIfAborted();
    warnAboutCpu(spec, simulation.cpus, reporter);
    if (count === 0) {
      reporter.tell(`${spec.name} does not run: it is given 0 replicas`, "info");
      settled.set(true);
    }
    const deployed = createGate();
    for (let replica = 0; replica < count; replica += 1) {
      pods.push(
        startPod({
          simulation,
          spec,
          replica,
          images,
          secrets,
          ports: request.ports,
          keepVolumes: keepsState(schema, context),
          cpus: simulation.cpus,
          reporter,
          deployed,
          onReady: checkReady,
          onPending: pending,
          onFailure: fail,
        }),
      );
    }
  };
  const engineState = (lost: string | undefined) => {
    if (lost !== undefined) fail(lost);
    else checkReady();
  };

  const onError = (message: string) => {
    phase = message;
    fail(message);
  };
  const begun = whenEngineAnswers(begin, onError, controller.signal);
  let stopped: Promise<void> | undefined;
  return {
    settled: () => settled.wait(controller.signal).catch(() => undefined),
    explain: () => pods.find((pod) => !pod.ready)?.explain() ?? phase,
    stop() {
      stopped ??= (async () => {
        controller.abort(new Error("the workload was stopped"));
        clearTimeout(patience);
        await begun;
        await Promise.all(pods.map((pod) => pod.stop()));
        lease?.simulation.onEngineState.delete(engineState);
        // Removing the network takes as long as stopping a container, and nobody waits for it.
        void lease?.release();
      })();
      return stopped;
    },
  };
}

function addresses({ urls }: ReplicasRequest): string {
  return urls.length === 0 ? "" : `: ${urls.join(", ")}`;
}
