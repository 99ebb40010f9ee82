import { createGate, type Gate } from "./gate";

/** What others want to know of a container while it is kept running. */
export interface ContainerState {
  /** It runs. */
  readonly started: Gate;
  /** It runs, and its probes say that it may have traffic. */
  readonly ready: Gate;
  /** It has exited with code 0 and will not run again. */
  readonly completed: Gate;
  /** Why it is not ready. */
  reason: string | undefined;
}

/** The state before the first start. */
export function createContainerState(onReady: () => void): ContainerState {
  const ready = createGate();
  return {
    started: createGate(),
    ready: {
      get open() {
        return ready.open;
      },
      set(open) {
        if (open === ready.open) return;
        ready.set(open);
        onReady();
      },
      wait: (signal) => ready.wait(signal),
    },
    completed: createGate(),
    reason: undefined,
  };
}
