import { createGate } from "../pod/gate";
import { keepsState } from "../workload/keeps-state";
import { type PreparedWorkload, prepareWorkload } from "../workload/prepare-workload";
import type { Replicas } from "../workload/replicas";
import type { ReplicasRequest } from "../workload/replicas-request";
import type { Launch } from "./instance";
import type { Pool } from "./pool";
import { startInstance } from "./start-instance";

/**
 * Prepares a function and opens its pool. It counts as ready when as many instances are as always run: none, by default,
 * so that only its images have to be there. Returns at once.
 */
export function startInstances(request: ReplicasRequest, pool: Pool): Replicas {
  const { schema, context, reporter, ports, urls, onLaunched, onFailure, onReady } = request;
  const { spec } = schema;
  const controller = new AbortController();
  const settled = createGate();
  let prepared = false;
  let restarts = 0;
  const fail = (message: string) => {
    if (controller.signal.aborted) return;
    onFailure(message);
    settled.set(true);
  };
  const checkReady = () => {
    if (!prepared || pool.ready < spec.scaling.min) return;
    onReady();
    settled.set(true);
  };
  const open = (common: PreparedWorkload) => {
    prepared = true;
    if (spec.scaling.max === 0) {
      reporter.tell(`${spec.name} does not run: it is given 0 replicas`, "info");
      pool.refuse("it is given 0 replicas");
      return checkReady();
    }
    const deployed = createGate();
    const plan = {
      ...common,
      spec,
      ports,
      reporter,
      deployed,
      onLaunched,
      onRestart: () => {
        restarts += 1;
      },
      keepVolumes: keepsState(schema, context),
    };
    const launch: Launch = (index, events) => {
      let wasReady = false;
      return startInstance(plan, index, {
        onReady(ready) {
          events.onReady(ready);
          wasReady ||= ready;
          checkReady();
        },
        onEnd(problem) {
          events.onEnd(problem);
          // An instance for an invocation fails that one only.
          if (!wasReady && pool.ready < spec.scaling.min) fail(problem);
        },
      });
    };
    pool.open(launch);
    reporter.tell(`${spec.name} can be invoked${urls.length === 0 ? "" : `: ${urls.join(", ")}`}`, "info");
    checkReady();
  };
  // Nothing is started before it is invoked.
  if (spec.scaling.min === 0) onLaunched();
  const preparation = prepareWorkload({
    schema,
    context,
    reporter,
    signal: controller.signal,
    onPrepared: open,
    onFailure(message) {
      pool.refuse(message);
      fail(message);
    },
    onEngineState: (lost) => (lost === undefined ? checkReady() : fail(lost)),
  });
  let stopped: Promise<void> | undefined;
  return {
    settled: () => settled.wait(controller.signal).catch(() => undefined),
    get state() {
      const reason = prepared ? undefined : preparation.explain();
      const wanted = prepared ? Math.max(pool.ready, spec.scaling.min) : 1;
      return {
        wanted,
        ready: pool.ready,
        onDemand: prepared && spec.scaling.max > 0,
        wasReady: prepared,
        reason,
        restarts,
      };
    },
    get simulation() {
      return preparation.simulation;
    },
    explain: () => (prepared ? "no instance of it runs now" : preparation.explain()),
    stop() {
      stopped ??= (async () => {
        controller.abort(new Error("the workload was stopped"));
        await preparation.ended;
        await pool.close("it is stopped");
        preparation.release();
      })();
      return stopped;
    },
  };
}
