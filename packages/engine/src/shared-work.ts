/** Work that several callers wait for, such as a build that two workloads need. */
export interface SharedWork {
  readonly result: Promise<unknown>;
  readonly listeners: Set<(line: string) => void>;
  readonly controller: AbortController;
  waiting: number;
}

/** One caller's interest in shared work. */
export interface Interest {
  readonly progress: (line: string) => void;
  /** Leaves the work; the work itself is cancelled when everybody has left. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs `start` once per key at a time: callers that come while it runs share its progress and its result. */
export async function shareWork<Result>(
  pending: Map<string, SharedWork>,
  key: string,
  interest: Interest,
  start: (progress: (line: string) => void, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  interest.signal?.throwIfAborted();
  const work = pending.get(key) ?? begin(pending, key, start);
  work.listeners.add(interest.progress);
  work.waiting += 1;
  const leave = (): void => {
    work.listeners.delete(interest.progress);
    work.waiting -= 1;
    if (work.waiting > 0) return;
    pending.delete(key);
    work.controller.abort();
  };
  interest.signal?.addEventListener("abort", leave, { once: true });
  try {
    return await Promise.race([work.result as Promise<Result>, ...aborted(interest.signal)]);
  } finally {
    interest.signal?.removeEventListener("abort", leave);
  }
}

function begin(
  pending: Map<string, SharedWork>,
  key: string,
  start: (progress: (line: string) => void, signal: AbortSignal) => Promise<unknown>,
): SharedWork {
  const listeners = new Set<(line: string) => void>();
  const controller = new AbortController();
  const progress = (line: string): void => {
    for (const listener of listeners) listener(line);
  };
  const result = start(progress, controller.signal).finally(() => {
    if (pending.get(key) === work) pending.delete(key);
  });
  // Everybody may have left before it fails.
  result.catch(() => undefined);
  const work: SharedWork = { result, listeners, controller, waiting: 0 };
  pending.set(key, work);
  return work;
}

function aborted(signal: AbortSignal | undefined): Promise<never>[] {
  if (!signal) return [];
  return [new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }))];
}
