import { setTimeout as sleep } from "node:timers/promises";
import { perSimulation } from "../simulation/per-simulation";
import type { SimulatorContext } from "../simulation/simulator-context";
import { type LiveWorkload, openLiveWorkload } from "./live-workload";
import { liveWorkloads } from "./live-workloads";
import { startReplicas } from "./replicas";
import { type Stops, stopsOf } from "./stops";
import { upstreamWorkloads } from "./upstream-workloads";
import type { WorkloadKind } from "./workload-kind";
import type { WorkloadSchema } from "./workload-schema";
import type { WorkloadState } from "./workload-state";

/**
 * Milliseconds that the simulator waits for the last workloads to stop. It gives the whole app 15 s, so slower ones go on
 * stopping behind its back; when the process ends, the watchdog finishes the work.
 */
const STOP_PATIENCE = 2_000;

/**
 * Milliseconds after an app's first workload in which the simulator waits until the engine has been asked to start each:
 * enough for a dozen requests. The next resource may keep this process busy for a second, bundling inflight code, in which
 * the engine can work.
 */
const LAUNCH_PATIENCE = 300;

/**
 * A workload as Wing's simulator sees it. It never makes the simulator fail, which would take the whole app down.
 *
 * The simulator starts and stops resources one after the other; containers take too long for that. So a workload counts
 * as started when its addresses are known: whoever connects to them is kept waiting until it is ready, workloads that
 * depend on it wait too, and so do tests. Likewise only the last one of an app waits for the stops of all, and only one
 * whose containers run inflight code for its own.
 */
export class Workload {
  protected context!: SimulatorContext;
  protected live!: LiveWorkload;
  private upstream!: readonly string[];
  private stops!: Stops;

  public constructor(protected readonly schema: WorkloadSchema) {}

  /** Simulator's hook: takes the workload's addresses and begins to start it. */
  public async init(context: SimulatorContext): Promise<Record<string, string>> {
    this.context = context;
    this.stops = stopsOf(context.serverUrl);
    this.upstream = upstreamWorkloads(context);
    const workloads = liveWorkloads(context.serverUrl);
    this.live = await openLiveWorkload(this.schema, context, this.kind());
    workloads.set(context.resourcePath, this.live);
    if (this.schema.spec.autoStart) {
      const ready = this.upstream.map((path) => workloads.get(path)?.settled());
      void this.live.start(Promise.all([...ready, this.stops.gone(context.resourcePath)]));
      const patience = perSimulation("launch-patience", context.serverUrl, () =>
        sleep(LAUNCH_PATIENCE, undefined, { ref: false }),
      );
      await Promise.race([this.live.launched(), patience]);
    }
    return { ...this.live.attributes };
  }

  /** How it runs: as a service, unless a subclass says otherwise. */
  protected kind(): WorkloadKind {
    return { start: startReplicas };
  }

  /** Simulator's hook. */
  public async cleanup(): Promise<void> {
    const { resourcePath, serverUrl } = this.context;
    const workloads = liveWorkloads(serverUrl);
    workloads.delete(resourcePath);
    const stopped = this.live.close(this.stops.unused(resourcePath)).catch(() => undefined);
    this.stops.begin(resourcePath, this.upstream, stopped);
    // Until it has stopped its code may use other resources, and those are the next that the simulator stops.
    if (this.schema.inflight !== undefined) return stopped;
    if (workloads.size > 0) return;
    await Promise.race([this.stops.all(), sleep(STOP_PATIENCE, undefined, { ref: false })]);
  }

  /** Simulator's hook; ports are saved when they are reserved. */
  public async save(): Promise<void> {}

  /** Simulator's hook: a change of what the workload is made of replaces it, anything else leaves it alone. */
  public async plan(): Promise<string> {
    return "AUTO";
  }

  /** Inflight: starts the workload unless it runs, and waits until it is ready or cannot be. */
  public start(): Promise<void> {
    return this.live.start();
  }

  /** Inflight: stops the workload, within the grace period of its containers. */
  public stop(): Promise<void> {
    return this.live.stop();
  }

  /** Inflight: whether the workload is started. */
  public async started(): Promise<boolean> {
    return this.live.started;
  }

  /** For the Console: what the workload is doing now. Never waits for anything. */
  public async state(): Promise<WorkloadState> {
    return this.live.state;
  }

  /**
   * For the Console: stops the workload and starts it with new containers, and waits until it is ready or cannot be. One
   * that is stopped is started. Its addresses stay.
   */
  public async restart(): Promise<void> {
    await this.live.stop();
    await this.live.start();
  }

  /**
   * For the Console: tells the last 20 lines of each container once more, as the engine has kept them; where there is no
   * container, that there is none.
   *
   * @throws when the engine does not answer
   */
  public showLogs(): Promise<void> {
    return this.live.showLogs();
  }
}
