import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerSpec, SidecarSpec } from "@wing-containers/core/provider";
import type { PodNetwork } from "../container/network-options";
import type { ContainerDeath } from "../engine/container-death";
import { startProber } from "../probe/prober";
import { createBackOff } from "./back-off";
import type { ContainerState } from "./container-state";
import { describeEnd } from "./describe-end";
import { EssentialEndedError } from "./essential-ended-error";
import type { PodAddresses } from "./pod-addresses";
import { containerTitle, type PodPlan } from "./pod-plan";
import type { PodVolumes } from "./pod-volumes";
import { probeTarget } from "./probe-target";
import { runCommand } from "./run-command";
import { type PodContainer, startPodContainer } from "./start-pod-container";

/** Ends in a row, before the container was ever ready, after which the workload counts as failed. */
const FAILED_STARTS = 3;

/** One long-running container of a replica. */
export interface KeepRunningRequest {
  readonly plan: PodPlan;
  readonly spec: ContainerSpec | SidecarSpec;
  readonly network: PodNetwork;
  readonly volumes: PodVolumes;
  readonly state: ContainerState;
  /** Called after each start; says where this machine reaches the replica's ports. */
  readonly onStarted: (container: PodContainer) => PodAddresses;
  /** Aborted when the replica stops. */
  readonly signal: AbortSignal;
}

/**
 * Runs a container and its probes, and starts it again when it ends or its liveness fails, until the signal is aborted.
 * A sidecar that is not essential may end well, once and for all.
 *
 * @throws EssentialEndedError when an essential sidecar ends
 */
export async function keepRunning(request: KeepRunningRequest): Promise<void> {
  const { plan, spec, state, signal } = request;
  const title = containerTitle(plan, spec);
  const backOff = createBackOff();
  for (let failures = 1; !signal.aborted; failures += 1) {
    const began = Date.now();
    let problem: string;
    try {
      const end = await runOnce(request);
      if (end === undefined || signal.aborted) return;
      problem = end.problem;
      if (end.death !== undefined && "essential" in spec) {
        if (spec.essential) throw new EssentialEndedError(problem);
        if (end.death.exitCode === 0) {
          state.completed.set(true);
          return;
        }
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof EssentialEndedError) throw error;
      problem = (error as Error).message;
      plan.onFailure(problem);
    } finally {
      state.ready.set(false);
    }
    if (state.everReady) failures = 0;
    if (failures >= FAILED_STARTS) plan.onFailure(`${title} does not start. ${problem}`);
    const delay = backOff.next((Date.now() - began) / 1000);
    plan.reporter.tell(`${problem}\nIt is restarted${delay === 0 ? "" : ` in ${delay} s`}.`, "warning");
    await sleep(delay * 1000, undefined, { signal }).catch(() => undefined);
  }
}

/** Why a container has to be started again; `death` is absent where a probe asked for it. */
interface End {
  readonly problem: string;
  readonly death?: ContainerDeath;
}

/** One life of the container. Undefined: it was stopped on purpose. */
async function runOnce(request: KeepRunningRequest): Promise<End | undefined> {
  const { plan, spec, network, volumes, state, signal } = request;
  const title = containerTitle(plan, spec);
  const container = await startPodContainer(plan, spec, network, volumes);
  const addresses = request.onStarted(container);
  state.started.set(true);
  let unhealthy: (problem: string) => void = () => undefined;
  const probeFailed = new Promise<End>((resolve) => {
    unhealthy = (problem) => resolve({ problem });
  });
  const stopped = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  const prober = startProber(
    spec.probes,
    probeTarget(addresses, (command, timeout) => runCommand(plan.simulation.engine, container.id, command, timeout)),
    {
      onStarted: () => undefined,
      onReady: (ready, reason) => {
        state.reason = reason;
        state.ready.set(ready);
        if (!ready && state.everReady) plan.reporter.tell(`${title} is not ready: ${reason ?? ""}`, "warning");
        if (ready) state.everReady = true;
      },
      onLivenessFailed: (reason) => unhealthy(`${title} failed its liveness probe: ${reason}.`),
      onStartupFailed: (reason) => unhealthy(`${title} failed its startup probe: ${reason}.`),
    },
  );
  try {
    const died = container.ended.then((death) => ({
      problem: describeEnd(title, death, container.lastLines()),
      death,
    }));
    return await Promise.race([died, probeFailed, stopped]);
  } finally {
    prober.stop();
    state.ready.set(false);
    state.started.set(false);
    await container.stop();
  }
}
