import type { ProbeSpec } from "@wing-containers/core/provider";
import type { CheckResult } from "./check-result";
import type { Clock } from "./clock";
import type { ProbeSchedule } from "./probe-schedule";
import type { ProbeTarget } from "./probe-target";
import { runCheck } from "./run-check";

/** What the checks of one probe need. */
export interface ProbeRun {
  readonly probe: ProbeSpec;
  readonly target: ProbeTarget;
  readonly schedule: ProbeSchedule;
  readonly clock: Clock;
  /** Ends the run when aborted; a check that is under way is abandoned and not told. */
  readonly stop: AbortSignal;
  /** Told each result, and whether a failure counts. Returns whether to go on. */
  readonly onResult: (result: CheckResult, counts: boolean) => boolean;
}

/** Does a probe's checks one after the other, when its schedule says so, until it is stopped. */
export async function runProbe({ probe, target, schedule, clock, stop, onResult }: ProbeRun): Promise<void> {
  for (;;) {
    await until(schedule.next(), clock, stop);
    if (stop.aborted) return;
    const counts = schedule.begin(clock.now());
    const result = await runCheck(probe.check, target, probe.timeout, stop);
    if (stop.aborted) return;
    if (result.ok) schedule.succeeded();
    if (!onResult(result, counts)) return;
  }
}

/**
 * Waits until a time of the clock has come, or `stop` is aborted. Node.js counts whole milliseconds from the start of a turn of its
 * loop, so that its timers may come early; a check that begins early would not count.
 */
function until(time: number, clock: Clock, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    let timer: unknown;
    const finish = () => {
      clock.clearTimeout(timer);
      stop.removeEventListener("abort", finish);
      resolve();
    };
    const wait = () => {
      const due = () => (clock.now() < time ? wait() : finish());
      timer = clock.setTimeout(due, Math.max(0, time - clock.now()));
    };
    wait();
    stop.addEventListener("abort", finish);
  });
}
