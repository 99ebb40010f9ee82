import type { ProbeSpec } from "@wing-containers/core/provider";

/** Milliseconds from the first check to the first extra one. */
const FIRST_EXTRA = 100;

/**
 * How much longer each extra gap is than the one before. So a success is seen at the latest a quarter of the time so far
 * (and 100 ms) after it could be: a container that needs 8 s is ready after 10 s at most, with some 14 checks.
 */
const GROWTH = 1.25;

/** When a probe's checks begin, in the milliseconds of the clock. */
export interface ProbeSchedule {
  /** When the next check is due. */
  next(): number;

  /** Notes that a check begins now. Returns whether it is a regular one, whose failure counts. */
  begin(now: number): boolean;

  /** Notes that the check that began last has succeeded: there are no extra checks from here on. */
  succeeded(): void;
}

/**
 * Plans a probe's checks: the first one after `initialDelay`, the next ones `period` apart, from start to start. A check
 * that takes longer than the period delays the next one; none is made up for.
 *
 * @param origin when the container started
 * @param earliest when the probe may begin, if that is later than `initialDelay`
 * @param eager whether extra checks are made between the regular ones until the first success
 */
export function createProbeSchedule(
  probe: Pick<ProbeSpec, "initialDelay" | "period">,
  origin: number,
  earliest: number,
  eager: boolean,
): ProbeSchedule {
  const period = probe.period * 1_000;
  let regular = Math.max(origin + probe.initialDelay * 1_000, earliest);
  let extra = Number.POSITIVE_INFINITY;
  let extras = eager;
  let gap = FIRST_EXTRA;
  let began = regular;
  return {
    next: () => Math.min(regular, extra),
    begin(now) {
      const isRegular = now >= regular;
      if (isRegular) regular = now + period;
      began = now;
      if (extras) extra = now + gap;
      gap *= GROWTH;
      return isRegular;
    },
    succeeded() {
      extras = false;
      extra = Number.POSITIVE_INFINITY;
      regular = began + period;
    },
  };
}
