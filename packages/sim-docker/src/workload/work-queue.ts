/** Work that is done one piece after the other. */
export interface WorkQueue {
  /** Adds a piece; settles as the piece does. */
  add(work: () => Promise<void>): Promise<void>;
  /** Settles when everything that was added is done, well or not. */
  idle(): Promise<void>;
}

/** Starts with nothing to do. */
export function createWorkQueue(): WorkQueue {
  let last: Promise<void> = Promise.resolve();
  return {
    add(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    idle: () => last,
  };
}
