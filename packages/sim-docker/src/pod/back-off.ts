/** Seconds before the second restart; the first is immediate. A tenth of the kubelet's 10 s, for people who wait. */
const FIRST_DELAY = 1;

/** Most seconds between two restarts, a tenth of the kubelet's 300 s. */
const LONGEST_DELAY = 30;

/** Seconds of running after which earlier restarts are forgotten, a tenth of the kubelet's 600 s. */
const FORGET_AFTER = 60;

/** Spaces the restarts of something that keeps failing: at once, then after 1, 2, 4, … 30 seconds. */
export interface BackOff {
  /**
   * Seconds to wait before the next start.
   * @param ranFor seconds that the last start lasted
   */
  next(ranFor: number): number;
}

/** Starts with no failures. */
export function createBackOff(): BackOff {
  let failures = 0;
  return {
    next(ranFor) {
      if (ranFor >= FORGET_AFTER) failures = 0;
      const delay = failures === 0 ? 0 : Math.min(FIRST_DELAY * 2 ** (failures - 1), LONGEST_DELAY);
      failures += 1;
      return delay;
    },
  };
}
