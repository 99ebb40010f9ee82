/** One replica's address for one container port. */
export interface Backend {
  /** Unique in its set, such as the container's id. */
  readonly id: string;
  readonly host: string;
  readonly port: number;
  /** Whether new connections may go to it. */
  readonly ready: boolean;
}

/** The addresses behind a front. The owner changes them while the front runs. */
export interface Backends {
  /** Adds a backend, or replaces the one with its id. */
  set(backend: Backend): void;

  /** Forgets a backend; unknown ids are ignored. */
  remove(id: string): void;

  /** Marks a backend ready or not; unknown ids are ignored. */
  setReady(id: string, ready: boolean): void;

  /** Whether the backend is in the set and ready. */
  isReady(id: string): boolean;

  /** The ready backend that was picked longest ago (round robin), or `undefined`. `except` holds ids to leave out. */
  pick(except?: ReadonlySet<string>): Backend | undefined;

  /**
   * Settles when it is decided whether there will be a ready backend soon: at once, except while the first ones start.
   * Fronts hold new connections until then, as a socket that is activated by its service manager does.
   */
  decided(): Promise<void>;

  /** Why none is ready, for the client, such as `redis: waiting for readiness: connect ECONNREFUSED 127.0.0.1:6379`. */
  explain(): string;
}

/**
 * Makes an empty set of backends.
 *
 * @param explain text that tells a client why no backend is ready; asked each time, so it may change
 * @param decided see {@link Backends.decided}; by default nothing is waited for
 */
export function createBackends(explain: () => string, decided: () => Promise<void> = async () => {}): Backends {
  // A map keeps the order of insertion: the one picked last is moved to the end.
  const byId = new Map<string, Backend>();
  return {
    set: (backend) => void byId.set(backend.id, backend),
    remove: (id) => void byId.delete(id),
    setReady(id, ready) {
      const backend = byId.get(id);
      if (backend) byId.set(id, { ...backend, ready });
    },
    isReady: (id) => byId.get(id)?.ready === true,
    pick(except) {
      for (const backend of byId.values()) {
        if (!backend.ready || except?.has(backend.id)) continue;
        byId.delete(backend.id);
        byId.set(backend.id, backend);
        return backend;
      }
      return undefined;
    },
    decided,
    explain,
  };
}
