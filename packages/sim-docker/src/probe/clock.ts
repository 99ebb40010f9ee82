/** The time, which tests replace. */
export interface Clock {
  /** Milliseconds that only grow, from any origin. */
  now(): number;
  /** Calls back once after some milliseconds, or a little earlier, and returns a handle for {@link clearTimeout}. */
  setTimeout(callback: () => void, milliseconds: number): unknown;
  /** Cancels a call. */
  clearTimeout(handle: unknown): void;
}

/** The time of the machine, not changed by setting its clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
};
