import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerSpec } from "@wing-containers/core/provider";
import type { PodNetwork } from "../container/network-options";
import { describeEnd } from "./describe-end";
import { containerTitle, type PodPlan } from "./pod-plan";
import type { PodVolumes } from "./pod-volumes";
import { startPodContainer } from "./start-pod-container";

/**
 * Runs a container to its end: an init container, or a step before a rollout.
 *
 * @param timeout seconds it may take
 * @throws when it ends with another code than 0, or takes too long
 */
export async function runToCompletion(
  plan: PodPlan,
  spec: ContainerSpec,
  network: PodNetwork,
  volumes: PodVolumes,
  signal: AbortSignal,
  timeout?: number,
): Promise<void> {
  const container = await startPodContainer(plan, spec, network, volumes);
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  aborted.catch(() => undefined);
  const timer = new AbortController();
  try {
    signal.throwIfAborted();
    const late =
      timeout === undefined ? [] : [sleep(timeout * 1000, undefined, { signal: timer.signal }).catch(() => undefined)];
    const death = await Promise.race([container.ended, aborted, ...late]);
    const title = containerTitle(plan, spec);
    if (death === undefined) throw new Error(`${title} has not ended after ${timeout} s.`);
    if (death.exitCode !== 0) throw new Error(describeEnd(title, death, container.lastLines()));
  } finally {
    timer.abort();
    await container.remove();
  }
}
