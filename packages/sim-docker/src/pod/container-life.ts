import type { ContainerSpec } from "@wing-containers/core/provider";
import type { PodNetwork } from "../container/network-options";
import type { ContainerDeath } from "../engine/container-death";
import { startProber } from "../probe/prober";
import type { ContainerState } from "./container-state";
import { describeEnd } from "./describe-end";
import type { PodAddresses } from "./pod-addresses";
import { containerTitle, type PodPlan } from "./pod-plan";
import type { PodVolumes } from "./pod-volumes";
import { probeTarget } from "./probe-target";
import { runCommand } from "./run-command";
import { type PodContainer, startPodContainer } from "./start-pod-container";

/** One container to run once. */
export interface ContainerLifeRequest {
  readonly plan: PodPlan;
  readonly spec: ContainerSpec;
  readonly network: PodNetwork;
  readonly volumes: PodVolumes;
  readonly state: ContainerState;
  /** Called after the start; says where this machine reaches the replica's ports. */
  readonly onStarted: (container: PodContainer) => PodAddresses;
  /** Seconds that it must have run before it counts as ready, whatever its probes say. */
  readonly probation: number;
  /** Aborted when the replica stops. */
  readonly signal: AbortSignal;
}

/** Why a container has to be started again. */
export interface EndOfLife {
  readonly problem: string;
  /** Absent where a probe asked for the end. */
  readonly death?: ContainerDeath;
  /** Whether it was ready at any time. */
  readonly wasReady: boolean;
}

/** One life of a container, from its start to its end. Undefined: it was stopped on purpose. */
export async function liveOnce(request: ContainerLifeRequest): Promise<EndOfLife | undefined> {
  const { plan, spec, network, volumes, state, probation, signal } = request;
  const title = containerTitle(plan, spec);
  const container = await startPodContainer(plan, spec, network, volumes);
  const addresses = request.onStarted(container);
  state.started.set(true);
  let unhealthy: (problem: string) => void = () => undefined;
  const probeFailed = new Promise<{ problem: string }>((resolve) => {
    unhealthy = (problem) => resolve({ problem });
  });
  const stopped = new Promise<undefined>((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
  let wasReady = false;
  let onProbation: NodeJS.Timeout | undefined;
  const setReady = (ready: boolean, reason?: string) => {
    state.reason = reason;
    state.ready.set(ready);
    if (!ready && wasReady) plan.reporter.tell(`${title} is not ready: ${reason ?? ""}`, "warning");
    wasReady ||= ready;
  };
  const prober = startProber(
    spec.probes,
    probeTarget(addresses, (command, timeout) => runCommand(plan.simulation.engine, container.id, command, timeout)),
    {
      onStarted: () => undefined,
      onReady(ready, reason) {
        clearTimeout(onProbation);
        if (ready && probation > 0) onProbation = setTimeout(setReady, probation * 1000, true);
        else setReady(ready, reason);
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
    const end = await Promise.race([died, probeFailed, stopped]);
    return end && { ...end, wasReady };
  } finally {
    prober.stop();
    clearTimeout(onProbation);
    state.ready.set(false);
    state.started.set(false);
    await container.stop();
  }
}
