import { Agent } from "node:http";
import type { WorkloadSpec } from "@wing-containers/core/provider";
import { createBackends } from "../front/backends";
import { startPod } from "../pod/pod";
import type { PodPlan } from "../pod/pod-plan";
import { invocationPort } from "../workload/serving-ports";
import type { Instance, InstanceEvents } from "./instance";
import { waitForPort } from "./wait-for-port";

/**
 * Milliseconds that an unused connection to an instance is kept. A server that closes its own at that moment would fail an
 * invocation that may not be repeated; the shortest time after which common servers do is 2 s (gunicorn).
 */
const IDLE_MILLISECONDS = 1_000;

/** What every instance of a function runs from. */
export type InstancePlan = Omit<PodPlan, "replica" | "once" | "onReady" | "onPending" | "onStarting" | "onFailure">;

/** Starts an instance: a replica that is not started again when it ends. Returns at once. */
export function startInstance(plan: InstancePlan, replica: number, events: InstanceEvents): Instance {
  const { spec, simulation } = plan;
  const { port: invoked } = invocationPort(spec);
  const backends = createBackends(() => "");
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MILLISECONDS });
  const stopping = new AbortController();
  let over: (problem: string) => void = () => undefined;
  const ended = new Promise<string>((resolve) => {
    over = resolve;
  });
  let explain = () => pod.explain();
  let patience: NodeJS.Timeout | undefined;
  const end = (problem: string) => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    clearTimeout(patience);
    over(problem);
    plan.reporter.tell(problem, "warning");
    events.onEnd(problem);
  };
  const seconds = spec.rollout.healthGracePeriod;
  const pod = startPod({
    ...plan,
    replica,
    // The address of its own, which is chosen by the pool and not in turn.
    ports: plan.ports.map((port) => (port.port === invoked && port.protocol === "http" ? { ...port, backends } : port)),
    once: true,
    async onReady(ready) {
      const address = backends.pick();
      if (ready && address && !hasProbes(spec)) {
        explain = () => `nothing listens on port ${invoked}. It must listen on 0.0.0.0:$PORT`;
        await waitForPort({ ...address, relayed: !simulation.direct }, stopping.signal);
      }
      if (stopping.signal.aborted) return;
      if (ready) clearTimeout(patience);
      events.onReady(ready);
    },
    onStarting: () => clearTimeout(patience),
    onPending() {
      clearTimeout(patience);
      const late = () => end(`${spec.name} is not ready after ${seconds} s (rollout.healthGracePeriod): ${explain()}.`);
      patience = setTimeout(late, seconds * 1000).unref();
    },
    onFailure: end,
  });
  return {
    backends,
    agent,
    ended,
    async stop() {
      stopping.abort();
      clearTimeout(patience);
      over(`${spec.name} was stopped`);
      await pod.stop();
      agent.destroy();
    },
  };
}

function hasProbes({ main }: WorkloadSpec): boolean {
  return main.probes.startup !== undefined || main.probes.readiness !== undefined;
}
