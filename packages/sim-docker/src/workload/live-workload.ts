import { openStablePorts } from "../front/stable-ports";
import { createGate } from "../pod/gate";
import { failuresOf } from "../simulation/failures";
import { createReporter } from "../simulation/reporter";
import type { SimulatorContext } from "../simulation/simulator-context";
import { reserveFronts } from "./fronts";
import { keepsState } from "./keeps-state";
import type { Replicas } from "./replicas";
import { showLogs } from "./show-logs";
import { createWorkQueue } from "./work-queue";
import type { WorkloadKind } from "./workload-kind";
import type { WorkloadSchema } from "./workload-schema";
import { type WorkloadState, workloadState } from "./workload-state";

/** A workload of a running simulation. It never fails: what is wrong is told and kept among the simulation's failures. */
export interface LiveWorkload {
  /** The simulator's attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether it was started and not stopped since. */
  readonly started: boolean;
  /** What it is doing now. */
  readonly state: WorkloadState;
  /**
   * Starts it unless it runs, and waits until it is ready or cannot be.
   *
   * @param after what must have settled before; until then its addresses keep those waiting who connect
   */
  start(after?: Promise<unknown>): Promise<void>;
  /** Settles when the engine has first been asked to start a container, or it is clear that it will not be. */
  launched(): Promise<void>;
  /** Stops it, within the grace period of its containers. Its addresses stay. */
  stop(): Promise<void>;
  /** Tells the last lines of its containers once more. */
  showLogs(): Promise<void>;
  /** Settles when the last start, of a container that is started again too, has come to ready or to a failure. */
  settled(): Promise<void>;
  /**
   * Frees its addresses and stops it.
   *
   * @param after what must have settled before its containers are stopped
   */
  close(after?: Promise<unknown>): Promise<void>;
}

/** Takes a workload's addresses. It does not run yet. */
export async function openLiveWorkload(
  schema: WorkloadSchema,
  context: SimulatorContext,
  kind: WorkloadKind,
): Promise<LiveWorkload> {
  const { spec } = schema;
  const path = context.resourcePath;
  const reporter = createReporter(context, spec.kind);
  const failures = failuresOf(context.serverUrl);
  let replicas: Replicas | undefined;
  let started = false;
  const launched = createGate();
  /** Stopped before what a start waits for has happened. */
  let cut = createGate();
  /** The last start. */
  let starting: Promise<void> = Promise.resolve();
  /** Starts and stops. */
  const queue = createWorkQueue();

  const fail = (message: string) => {
    // What all workloads meet, such as an engine that went away, is told once.
    const told = [...failures.values()].includes(message);
    failures.set(path, message);
    if (!told) reporter.tell(message, "error");
  };
  const explain = () => `${spec.name}: ${replicas?.explain() ?? "it is stopped"}`;
  const stable = openStablePorts({
    directory: context.statedir,
    onMessage: (message) => reporter.tell(message, "warning"),
  });
  // A test run takes other numbers where the app itself runs beside it.
  const fronts = await reserveFronts({
    spec,
    stable,
    exact: keepsState(schema, context),
    explain,
    decided: () => starting,
    own: kind.front,
  });
  // Kept apart from what happens to the replicas, which does not free a port.
  const portFailure = `${path} (ports)`;
  await fronts.open().catch(({ message }: Error) => {
    failures.set(portFailure, message);
    reporter.tell(message, "error");
  });

  const start = (after?: Promise<unknown>) => {
    started = true;
    const stopped = cut;
    starting = queue.add(async () => {
      await Promise.race([after, stopped.wait()]);
      if (stopped.open) return;
      // What an earlier start met says nothing of this one.
      if (replicas === undefined) failures.delete(path);
      replicas ??= kind.start({
        schema,
        context,
        reporter,
        ports: fronts.ports,
        urls: fronts.urls,
        onLaunched: () => launched.set(true),
        onFailure: fail,
        onReady: () => failures.delete(path),
      });
      await replicas.settled();
      launched.set(true);
    });
    return starting;
  };
  const stop = (after?: Promise<unknown>) => {
    started = false;
    cut.set(true);
    cut = createGate();
    // A start that waits for readiness is cut short.
    const running = replicas;
    const stopping = Promise.resolve(after).then(() => running?.stop());
    return queue.add(async () => {
      await stopping;
      await replicas?.stop();
      replicas = undefined;
    });
  };
  return {
    attributes: fronts.attributes,
    get started() {
      return started;
    },
    get state() {
      const failure = failures.get(path) ?? failures.get(portFailure);
      return workloadState({ started, replicas: replicas?.state, failure });
    },
    start,
    launched: () => launched.wait(),
    stop: () => stop(),
    showLogs: () => showLogs(replicas?.simulation, spec.name, reporter),
    async settled() {
      await queue.idle();
      await replicas?.settled();
    },
    async close(after) {
      const stopped = stop(after);
      failures.delete(path);
      failures.delete(portFailure);
      await fronts.close();
      await stopped;
    },
  };
}
