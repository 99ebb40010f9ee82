/** Something that may become true, and that others wait for. */
export interface Gate {
  readonly open: boolean;
  set(open: boolean): void;
  /** Settles when the gate is open; rejects when the signal is aborted. */
  wait(signal?: AbortSignal): Promise<void>;
}

/** A closed gate. */
export function createGate(): Gate {
  let open = false;
  const waiting = new Set<() => void>();
  return {
    get open() {
      return open;
    },
    set(value) {
      open = value;
      if (!value) return;
      for (const resume of waiting) resume();
      waiting.clear();
    },
    wait(signal) {
      if (open) return Promise.resolve();
      return new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        const abort = () => reject(signal?.reason);
        signal?.addEventListener("abort", abort, { once: true });
        waiting.add(() => {
          signal?.removeEventListener("abort", abort);
          resolve();
        });
      });
    },
  };
}
