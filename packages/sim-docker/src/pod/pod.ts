import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerSpec } from "@wing-containers/core/provider";
import type { PodNetwork } from "../container/network-options";
import { createBackOff } from "./back-off";
import { type ContainerState, createContainerState } from "./container-state";
import { holdNetwork } from "./hold-network";
import { joinBackends } from "./join-backends";
import { keepRunning } from "./keep-running";
import type { PodPlan } from "./pod-plan";
import { createPodVolumes, type PodVolumes } from "./pod-volumes";
import { preDeployContainers, preDeployPlan } from "./pre-deploy-containers";
import { runToCompletion } from "./run-to-completion";
import { waitForDependencies } from "./wait-for-dependencies";
import { waitingContainer } from "./waiting-container";

/** One replica of a workload: its containers, in one network namespace, with their volumes. */
export interface Pod {
  readonly ready: boolean;
  /** Why it is not ready. */
  explain(): string;
  /** The same of its container alone, where there is more to say. */
  readonly reason: string | undefined;
  /** Stops its containers, main first, and removes everything that ends with it. */
  stop(): Promise<void>;
}

/** Starts a replica, and keeps it running until it is stopped; one that runs once only until it ends. Returns at once. */
export function startPod(plan: PodPlan): Pod {
  const id = randomBytes(6).toString("hex");
  const controller = new AbortController();
  const containers = [plan.spec.main, ...plan.spec.sidecars];
  let states = new Map<string, ContainerState>();
  let ready = false;
  const update = () => {
    // A sidecar that may end says nothing about the replica.
    const now = containers.every((c) => ("essential" in c && !c.essential) || states.get(c.name)?.ready.open === true);
    if (now === ready) return;
    ready = now;
    for (const { backends, beforeReady } of plan.ports) if (!beforeReady) backends.setReady(id, now);
    plan.onReady(now);
  };
  const life = live(plan, id, controller.signal, () => {
    states = new Map(containers.map((c) => [c.name, createContainerState(update)]));
    update();
    return states;
  });
  return {
    get ready() {
      return ready;
    },
    get reason() {
      return waitingContainer(containers, states)?.reason;
    },
    explain() {
      const waiting = waitingContainer(containers, states);
      if (waiting === undefined) return "starting";
      return `${waiting.name} is not ready${waiting.reason === undefined ? "" : `: ${waiting.reason}`}`;
    },
    async stop() {
      controller.abort(new Error("the workload was stopped"));
      await life;
    },
  };
}

/** Runs the replica again and again, or once, until the signal is aborted. */
async function live(
  plan: PodPlan,
  id: string,
  signal: AbortSignal,
  newStates: () => Map<string, ContainerState>,
): Promise<void> {
  const backOff = createBackOff();
  let volumes: PodVolumes | undefined;
  while (!signal.aborted) {
    const began = Date.now();
    try {
      volumes ??= await createPodVolumes({
        simulation: plan.simulation,
        spec: plan.spec,
        pod: id,
        keep: plan.keepVolumes,
      });
      await runContainers(plan, id, volumes, newStates(), signal);
    } catch (error) {
      if (signal.aborted) break;
      const problem = (error as Error).message;
      plan.onFailure(problem);
      if (plan.once) break;
      plan.onRestart();
      const delay = backOff.next((Date.now() - began) / 1000);
      plan.reporter.tell(`${problem}\nThe replica is restarted${delay === 0 ? "" : ` in ${delay} s`}.`, "warning");
      await sleep(delay * 1000, undefined, { signal }).catch(() => undefined);
    }
  }
  for (const { backends } of plan.ports) backends.remove(id);
  await volumes?.remove().catch(() => undefined);
}

/** One life of all containers. Settles when they have stopped because the signal is aborted; rejects when one cannot go on. */
async function runContainers(
  plan: PodPlan,
  id: string,
  volumes: PodVolumes,
  states: ReadonlyMap<string, ContainerState>,
  outer: AbortSignal,
): Promise<void> {
  const { spec } = plan;
  const inner = new AbortController();
  const signal = AbortSignal.any([outer, inner.signal]);
  const first = plan.replica === 0 && !plan.deployed.open ? preDeployContainers(spec) : [];
  const others = spec.sidecars.length + spec.initContainers.length + first.length;
  const alone = others === 0 && volumes.memory().length === 0;
  const holder = alone ? undefined : await holdNetwork(plan, id, volumes);
  const network: PodNetwork = holder?.network ?? {
    kind: "own",
    network: plan.simulation.network.id,
    aliases: [spec.name],
    ports: plan.simulation.direct ? [] : plan.ports,
    hostName: !plan.simulation.direct,
  };
  const run = async (container: ContainerSpec) => {
    const state = states.get(container.name) as ContainerState;
    await waitForDependencies(container, state, states, signal);
    await keepRunning({
      plan,
      spec: container,
      network,
      volumes,
      state,
      onStarted: (started) => holder?.addresses ?? joinBackends(plan, id, started.info),
      signal,
    });
  };
  let running: Promise<void>[] = [];
  try {
    for (const { container, timeout } of first)
      await runToCompletion(preDeployPlan(plan), container, network, volumes, signal, timeout);
    if (plan.replica === 0) plan.deployed.set(true);
    await plan.deployed.wait(signal);
    for (const container of spec.initContainers) await runToCompletion(plan, container, network, volumes, signal);
    plan.onPending();
    running = [spec.main, ...spec.sidecars].map(run);
    await Promise.all(running);
  } finally {
    inner.abort(new Error("the replica is restarted"));
    await Promise.allSettled(running);
    await holder?.release();
  }
}
