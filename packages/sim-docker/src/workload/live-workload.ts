import { openStablePorts } from "../front/stable-ports";
import { failuresOf } from "../simulation/failures";
import { createReporter } from "../simulation/reporter";
import type { SimulatorContext } from "../simulation/simulator-context";
import { reserveFronts } from "./fronts";
import { keepsState } from "./keeps-state";
import { type Replicas, startReplicas } from "./replicas";
import type { WorkloadSchema } from "./workload-schema";

/** A workload of a running simulation. It never fails: what is wrong is told and kept among the simulation's failures. */
export interface LiveWorkload {
  /** The simulator's attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether it was started and not stopped since. */
  readonly started: boolean;
  /** Starts it unless it runs, and waits until it is ready or cannot be. */
  start(): Promise<void>;
  /** Stops it, within the grace period of its containers. Its addresses stay. */
  stop(): Promise<void>;
  /** Settles when the last start, of a container that is started again too, has come to ready or to a failure. */
  settled(): Promise<void>;
  /** Stops it and frees its addresses; `stopped` settles when its containers are gone. */
  close(): Promise<{ stopped: Promise<void> }>;
}

/** Takes a workload's addresses. It does not run yet. */
export async function openLiveWorkload(schema: WorkloadSchema, context: SimulatorContext): Promise<LiveWorkload> {
  const { spec } = schema;
  const path = context.resourcePath;
  const reporter = createReporter(context);
  const failures = failuresOf(context.serverUrl);
  let replicas: Replicas | undefined;
  /** Starts and stops, one after the other. */
  let queue: Promise<void> = Promise.resolve();

  const fail = (message: string) => {
    // What all workloads meet, such as an engine that went away, is told once.
    const told = [...failures.values()].includes(message);
    failures.set(path, message);
    if (!told) reporter.tell(message, "error");
  };
  const enqueue = (work: () => Promise<void>) => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const explain = () => `${spec.name}: ${replicas?.explain() ?? "it is stopped"}`;
  const stable = openStablePorts({
    directory: context.statedir,
    onMessage: (message) => reporter.tell(message, "warning"),
  });
  // A test run takes other numbers where the app itself runs beside it.
  const fronts = await reserveFronts({ spec, stable, exact: keepsState(schema, context), explain });
  // Kept apart from what happens to the replicas, which does not free a port.
  const portFailure = `${path} (ports)`;
  await fronts.open().catch(({ message }: Error) => {
    failures.set(portFailure, message);
    reporter.tell(message, "error");
  });

  const start = () =>
    enqueue(async () => {
      replicas ??= startReplicas({
        schema,
        context,
        reporter,
        ports: fronts.ports,
        urls: fronts.urls,
        onFailure: fail,
        onReady: () => failures.delete(path),
      });
      await replicas.settled();
    });
  const stop = () => {
    // A start that waits for readiness is cut short.
    const stopping = replicas?.stop();
    return enqueue(async () => {
      await (stopping ?? replicas?.stop());
      replicas = undefined;
    });
  };
  return {
    attributes: fronts.attributes,
    get started() {
      return replicas !== undefined;
    },
    start,
    stop,
    async settled() {
      await queue;
      await replicas?.settled();
    },
    async close() {
      const stopped = stop();
      failures.delete(path);
      failures.delete(portFailure);
      await fronts.close();
      return { stopped };
    },
  };
}
