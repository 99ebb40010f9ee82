import type { ProbeSpec } from "@wing-containers/core/provider";

/** Turns single results of a probe into the state they amount to. */
export interface Threshold {
  /** Takes one result and returns the state after it. */
  count(ok: boolean): boolean;
}

/**
 * Counts results in a row as Kubernetes does: the state changes when as many equal results have come as the threshold asks.
 *
 * @param initial the state before the first result
 */
export function createThreshold(
  probe: Pick<ProbeSpec, "failureThreshold" | "successThreshold">,
  initial: boolean,
): Threshold {
  let state = initial;
  let last: boolean | undefined;
  let run = 0;
  return {
    count(ok) {
      run = ok === last ? run + 1 : 1;
      last = ok;
      if (run >= (ok ? probe.successThreshold : probe.failureThreshold)) state = ok;
      return state;
    },
  };
}
