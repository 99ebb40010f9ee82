import { setTimeout as sleep } from "node:timers/promises";
import type { ContainerSpec, SidecarSpec } from "@wing-containers/core/provider";
import { createBackOff } from "./back-off";
import { type ContainerLifeRequest, liveOnce } from "./container-life";
import { EssentialEndedError } from "./essential-ended-error";
import { containerTitle } from "./pod-plan";

/** Lives in a row that ended too early, after which the workload counts as failed. */
const FAILED_STARTS = 3;

/** Seconds that a container without a startup and a readiness probe must run; one that ends before has ended too early. */
const EARLY = 10;

/** Seconds that such a container must run after it ended too early, before it counts as ready again. */
const PROBATION = 1;

/** One long-running container of a replica. */
export interface KeepRunningRequest extends Omit<ContainerLifeRequest, "probation"> {
  readonly spec: ContainerSpec | SidecarSpec;
}

/**
 * Runs a container and its probes, and starts it again when it ends or its liveness fails, until the signal is aborted.
 * A sidecar that is not essential may end well, once and for all.
 *
 * @throws EssentialEndedError when an essential sidecar ends, or any essential container of a replica that runs once
 */
export async function keepRunning(request: KeepRunningRequest): Promise<void> {
  const { plan, spec, state, signal } = request;
  const title = containerTitle(plan, spec);
  const hasProbes = spec.probes.startup !== undefined || spec.probes.readiness !== undefined;
  const isDispensable = "essential" in spec && !spec.essential;
  const fail = isDispensable ? () => undefined : plan.onFailure;
  const pending = isDispensable ? () => undefined : plan.onPending;
  const starting = isDispensable ? () => undefined : plan.onStarting;
  const onStarted: ContainerLifeRequest["onStarted"] = (container) => {
    pending();
    return request.onStarted(container);
  };
  const backOff = createBackOff();
  for (let early = 0; !signal.aborted; ) {
    const began = Date.now();
    const seconds = () => (Date.now() - began) / 1000;
    let problem: string;
    starting();
    try {
      const end = await liveOnce({ ...request, onStarted, probation: hasProbes || early === 0 ? 0 : PROBATION });
      if (end === undefined || signal.aborted) return;
      problem = end.problem;
      if (plan.once && !isDispensable) {
        // Told before the other containers have been stopped, which may take their grace period.
        fail(problem);
        throw new EssentialEndedError(problem);
      }
      if (end.death !== undefined && "essential" in spec) {
        if (spec.essential) throw new EssentialEndedError(problem);
        if (end.death.exitCode === 0) {
          state.completed.set(true);
          return;
        }
      }
      early = (hasProbes ? !end.wasReady : seconds() < EARLY) ? early + 1 : 0;
      if (early >= FAILED_STARTS) fail(`${title} does not start. ${problem}`);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof EssentialEndedError || (plan.once && !isDispensable)) throw error;
      problem = (error as Error).message;
      fail(problem);
    }
    pending();
    // One line, to stand in a sentence.
    state.reason = problem.split("\n", 1)[0]?.replace(/\.$/, "");
    plan.onRestart();
    const delay = backOff.next(seconds());
    plan.reporter.tell(`${problem}\nIt is restarted${delay === 0 ? "" : ` in ${delay} s`}.`, "warning");
    await sleep(delay * 1000, undefined, { signal }).catch(() => undefined);
  }
}
