import { setTimeout as sleep } from "node:timers/promises";
import type { SimulatorContext } from "../simulation/simulator-context";
import { type LiveWorkload, openLiveWorkload } from "./live-workload";
import { liveWorkloads } from "./live-workloads";
import { startEarly } from "./start-early";
import type { WorkloadSchema } from "./workload-schema";

/**
 * Milliseconds that the simulator waits for one workload to stop. It stops them one after the other and gives the whole
 * app 15 s, so slower ones go on stopping behind its back; when the process ends, the watchdog finishes the work.
 */
const STOP_PATIENCE = 2_000;

/** Milliseconds that the simulator waits for a workload which may itself wait for one that the simulator has yet to start. */
const START_PATIENCE = 3_000;

/**
 * A workload as Wing's simulator sees it. It never makes the simulator fail, which would take the whole app down.
 */
export class Workload {
  private context!: SimulatorContext;
  private live!: LiveWorkload;

  public constructor(private readonly schema: WorkloadSchema) {}

  /** Simulator's hook: starts the workload and waits until it is ready, or cannot be. */
  public async init(context: SimulatorContext): Promise<Record<string, string>> {
    this.context = context;
    const othersLeft = startEarly(context);
    const all = liveWorkloads(context.serverUrl);
    const opening = all.get(context.resourcePath) ?? openLiveWorkload(this.schema, context);
    all.set(context.resourcePath, opening);
    this.live = await opening;
    if (this.schema.spec.autoStart) {
      const ready = this.live.start();
      await (othersLeft ? Promise.race([ready, sleep(START_PATIENCE, undefined, { ref: false })]) : ready);
    }
    return { ...this.live.attributes };
  }

  /** Simulator's hook. */
  public async cleanup(): Promise<void> {
    liveWorkloads(this.context.serverUrl).delete(this.context.resourcePath);
    const { stopped } = await this.live.close();
    await Promise.race([stopped, sleep(STOP_PATIENCE, undefined, { ref: false })]);
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
}
