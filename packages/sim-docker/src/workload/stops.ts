import { perSimulation } from "../simulation/per-simulation";

/** Stops of a simulation's workloads that are under way. */
export interface Stops {
  /**
   * Notes a stop that has begun.
   *
   * @param upstream paths of the workloads that it may still use until it is over
   */
  begin(path: string, upstream: readonly string[], stopped: Promise<void>): void;
  /** Settles when no other workload that is being stopped uses this one any more. */
  unused(path: string): Promise<void>;
  /** Settles when an earlier workload of this path is gone: two would share its host name and its volumes. */
  gone(path: string): Promise<void>;
  /** Settles when all that have begun are over. */
  all(): Promise<void>;
}

/** The stops of a simulation. */
export function stopsOf(serverUrl: string): Stops {
  return perSimulation("stops", serverUrl, createStops);
}

function createStops(): Stops {
  const running = new Map<Promise<void>, { path: string; upstream: readonly string[] }>();
  const settle = async (matching: (stop: { path: string; upstream: readonly string[] }) => boolean) => {
    const stops = [...running].filter(([, stop]) => matching(stop)).map(([stopped]) => stopped);
    await Promise.all(stops);
  };
  return {
    begin(path, upstream, stopped) {
      running.set(stopped, { path, upstream });
      void stopped.finally(() => running.delete(stopped));
    },
    unused: (path) => settle(({ upstream }) => upstream.includes(path)),
    gone: (path) => settle((stop) => stop.path === path),
    all: () => settle(() => true),
  };
}
