import { createGate } from "../pod/gate";
import { type Pod, startPod } from "../pod/pod";
import type { Simulation } from "../simulation/simulation";
import { keepsState } from "./keeps-state";
import { type PreparedWorkload, prepareWorkload } from "./prepare-workload";
import type { ReplicasRequest } from "./replicas-request";
import type { ReplicasState } from "./replicas-state";

/** The running replicas of a workload. */
export interface Replicas {
  /** Settles when all are ready, or it is known that they will not be soon, or they are stopped. Never rejects. */
  settled(): Promise<void>;
  /** Why not all are ready. */
  explain(): string;
  readonly state: ReplicasState;
  /** Where they run. Absent until the engine answers. */
  readonly simulation: Simulation | undefined;
  /** Stops all and gives everything back. May be called twice. */
  stop(): Promise<void>;
}

/** Starts the replicas of a workload. Returns at once. */
export function startReplicas(request: ReplicasRequest): Replicas {
  const { schema, context, reporter, onLaunched, onFailure, onReady } = request;
  const { spec } = schema;
  const controller = new AbortController();
  const pods: Pod[] = [];
  const settled = createGate();
  let failed = false;
  let wasReady = false;
  let restarts = 0;
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
    wasReady = true;
    reporter.tell(`${spec.name} is ready${addresses(request)}`, "info");
    onReady();
    settled.set(true);
  };

  const begin = (prepared: PreparedWorkload) => {
    if (count === 0) {
      reporter.tell(`${spec.name} does not run: it is given 0 replicas`, "info");
      settled.set(true);
    }
    const deployed = createGate();
    for (let replica = 0; replica < count; replica += 1) {
      pods.push(
        startPod({
          ...prepared,
          spec,
          replica,
          ports: request.ports,
          once: false,
          keepVolumes: keepsState(schema, context),
          reporter,
          deployed,
          onLaunched,
          onReady: checkReady,
          onPending: pending,
          onStarting: () => clearTimeout(patience),
          onRestart: () => {
            restarts += 1;
          },
          onFailure: fail,
        }),
      );
    }
  };
  const engineState = (lost: string | undefined) => {
    if (lost !== undefined) fail(lost);
    else checkReady();
  };

  const preparation = prepareWorkload({
    schema,
    context,
    reporter,
    signal: controller.signal,
    onPrepared: begin,
    onFailure: fail,
    onEngineState: engineState,
  });
  let stopped: Promise<void> | undefined;
  return {
    settled: () => settled.wait(controller.signal).catch(() => undefined),
    explain: () => pods.find((pod) => !pod.ready)?.explain() ?? preparation.explain(),
    get state() {
      const waiting = pods.find((pod) => !pod.ready);
      const reason = pods.length === 0 ? preparation.explain() : waiting?.reason;
      return { wanted: count, ready: pods.filter((pod) => pod.ready).length, wasReady, reason, restarts };
    },
    get simulation() {
      return preparation.simulation;
    },
    stop() {
      stopped ??= (async () => {
        controller.abort(new Error("the workload was stopped"));
        clearTimeout(patience);
        await preparation.ended;
        await Promise.all(pods.map((pod) => pod.stop()));
        preparation.release();
      })();
      return stopped;
    },
  };
}

function addresses({ urls }: ReplicasRequest): string {
  return urls.length === 0 ? "" : `: ${urls.join(", ")}`;
}
