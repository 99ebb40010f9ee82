import type { ProbeSpec, ProbesSpec } from "@wing-containers/core/provider";
import type { CheckResult } from "./check-result";
import { type Clock, systemClock } from "./clock";
import { createProbeSchedule } from "./probe-schedule";
import type { ProbeTarget } from "./probe-target";
import { runProbe } from "./run-probe";
import { createThreshold } from "./threshold";

/** The running health checks of one container, from one start of it to its end. */
export interface Prober {
  /** Ends the checks; nothing is told afterwards. */
  stop(): void;
}

/** Who is told what the checks found. Never called before {@link startProber} has returned. */
export interface ProberCallbacks {
  /** The startup probe has succeeded, or there is none. Once. */
  onStarted(): void;

  /**
   * The container may get traffic or may no longer; first it may not. Called when that changes, and when the reason why it
   * may not changes, such as `readiness probe: GET /healthz answered 500`.
   */
  onReady(ready: boolean, reason?: string): void;

  /** The startup probe has failed too often. The prober has stopped: restart the container and start a new one. */
  onStartupFailed(reason: string): void;

  /** The liveness probe has failed too often. The prober has stopped: restart the container and start a new one. */
  onLivenessFailed(reason: string): void;
}

/**
 * Starts the health checks of a container that has just started, with the meaning Kubernetes gives them: liveness and
 * readiness wait for startup; `failureThreshold` and `successThreshold` count results in a row; liveness is assumed at the
 * start, readiness is not.
 *
 * Emulation note: startup and readiness are checked more often until their first success, so that a start is not delayed
 * by a whole period. Failures of these extra checks do not count, so a container has as long to start as in Kubernetes:
 * at most `failureThreshold` failures, one per period.
 */
export function startProber(
  probes: ProbesSpec,
  target: ProbeTarget,
  callbacks: ProberCallbacks,
  clock: Clock = systemClock,
): Prober {
  const stopping = new AbortController();
  const stop = stopping.signal;
  const origin = clock.now();
  let told: string | undefined;

  function tellReady(ready: boolean, reason?: string): void {
    const news = `${ready} ${reason}`;
    if (news === told) return;
    told = news;
    if (reason === undefined) callbacks.onReady(ready);
    else callbacks.onReady(ready, reason);
  }

  function run(probe: ProbeSpec, eager: boolean, onResult: (result: CheckResult, counts: boolean) => boolean): void {
    const schedule = createProbeSchedule(probe, origin, clock.now(), eager);
    void runProbe({ probe, target, schedule, clock, stop, onResult });
  }

  function runStartup(probe: ProbeSpec): void {
    const startup = createThreshold(probe, true);
    run(probe, true, (result, counts) => {
      if (result.ok) {
        started();
        return false;
      }
      tellReady(false, `startup probe: ${result.reason}`);
      if (!counts || startup.count(false)) return true;
      stopping.abort();
      callbacks.onStartupFailed(result.reason);
      return false;
    });
  }

  function runReadiness(probe: ProbeSpec): void {
    const readiness = createThreshold(probe, false);
    let ready = false;
    run(probe, true, (result, counts) => {
      if (result.ok || counts) ready = readiness.count(result.ok);
      if (ready) tellReady(true);
      else if (!result.ok) tellReady(false, `readiness probe: ${result.reason}`);
      return true;
    });
  }

  function runLiveness(probe: ProbeSpec): void {
    const liveness = createThreshold(probe, true);
    run(probe, false, (result) => {
      const alive = liveness.count(result.ok);
      if (alive || result.ok) return true;
      stopping.abort();
      callbacks.onLivenessFailed(result.reason);
      return false;
    });
  }

  function started(): void {
    callbacks.onStarted();
    if (stop.aborted) return;
    if (probes.liveness) runLiveness(probes.liveness);
    if (probes.readiness) runReadiness(probes.readiness);
    else tellReady(true);
  }

  queueMicrotask(() => {
    if (stop.aborted) return;
    if (probes.startup) runStartup(probes.startup);
    else started();
  });
  return { stop: () => stopping.abort() };
}
