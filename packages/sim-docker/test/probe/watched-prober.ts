import type { ProbeSpec, ProbesSpec } from "@wing-containers/core/provider";
import { onTestFinished } from "vitest";
import type { CommandOutcome, ProbeTarget } from "../../src/probe/probe-target";
import { startProber } from "../../src/probe/prober";
import { createFakeClock, type FakeClock } from "./fake-clock";

/** An exec probe; the command's name tells which probe asks. Times are seconds, as in a spec. */
export function probe(name: string, timing: Partial<Omit<ProbeSpec, "check">> = {}): ProbeSpec {
  const defaults = { initialDelay: 0, period: 10, timeout: 1, failureThreshold: 3, successThreshold: 1 };
  return { check: { kind: "exec", command: [name] }, ...defaults, ...timing };
}

/**
 * Starts a prober on a fake clock and notes, with the second it happened, each check and each thing told.
 *
 * @param outcome what a command does at a second: whether it succeeds, or a promise of that
 * @param clock default: one whose calls come on time
 */
export function watchedProber(
  probes: ProbesSpec,
  outcome: (name: string, second: number) => boolean | Promise<boolean>,
  clock: FakeClock = createFakeClock(),
) {
  const second = () => Math.round(clock.now()) / 1_000;
  const events: string[] = [];
  const checks: Record<string, number[]> = {};
  const note = (event: string) => void events.push(`${second()} ${event}`);
  const target: ProbeTarget = {
    addressOf: () => undefined,
    async exec([name = ""]): Promise<CommandOutcome> {
      checks[name] = [...(checks[name] ?? []), second()];
      return { exitCode: (await outcome(name, second())) ? 0 : 1, output: "" };
    },
  };
  const callbacks = {
    onStarted: () => note("started"),
    onReady: (ready: boolean, reason?: string) => note(ready ? "ready" : `not ready: ${reason}`),
    onStartupFailed: (reason: string) => note(`startup failed: ${reason}`),
    onLivenessFailed: (reason: string) => note(`liveness failed: ${reason}`),
  };
  const prober = startProber(probes, target, callbacks, clock);
  onTestFinished(() => prober.stop());
  return { clock, prober, events, checks };
}
