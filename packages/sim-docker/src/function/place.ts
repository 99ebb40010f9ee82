import type { Instance } from "./instance";

/** An instance as the pool sees it; invocations share it, up to the function's concurrency. */
export interface Place {
  readonly instance: Instance;
  readonly index: number;
  /** Invocations in it. */
  active: number;
  ready: boolean;
  /** Whether it ever was ready. */
  wasReady: boolean;
  /** Runs while nothing is to be done. */
  idle?: NodeJS.Timeout;
}
