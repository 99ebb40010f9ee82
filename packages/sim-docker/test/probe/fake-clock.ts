import type { Clock } from "../../src/probe/clock";

/** A clock that stands still until it is advanced. */
export interface FakeClock extends Clock {
  /** Moves on, calling back at the exact times, with everything that follows from a call done before the next one. */
  advance(milliseconds: number): Promise<void>;
  /** How many calls are planned. */
  pending(): number;
}

/**
 * Makes a clock that shows 0.
 *
 * @param early milliseconds by which calls come too early, as those of Node.js may, unless they are due within twice that
 */
export function createFakeClock(early = 0): FakeClock {
  const timers = new Map<number, { at: number; callback: () => void }>();
  let now = 0;
  let handles = 0;
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => now,
    setTimeout(callback, milliseconds) {
      const ahead = milliseconds > 2 * early ? early : 0;
      timers.set(++handles, { at: now + milliseconds - ahead, callback });
      return handles;
    },
    clearTimeout: (handle) => void timers.delete(handle as number),
    pending: () => timers.size,
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await settled();
        const [next] = [...timers].sort(([, a], [, b]) => a.at - b.at);
        if (!next || next[1].at > end) break;
        now = next[1].at;
        timers.delete(next[0]);
        next[1].callback();
      }
      now = end;
    },
  };
}
