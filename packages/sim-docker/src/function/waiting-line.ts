/** Those who wait for something that is handed out one by one, in the order in which they came. */
export interface WaitingLine<Value> {
  readonly length: number;
  /** Joins the end. Rejects when it is turned away. */
  join(): Promise<Value>;
  /** Gives the first one what it waits for. */
  serve(value: Value): void;
  /** Turns away the first ones. */
  turnAway(count: number, error: Error): void;
  /** Turns away those who have waited longer than they should. */
  turnAwayLate(error: Error): void;
}

interface Waiter<Value> {
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
  late: boolean;
}

/**
 * An empty line.
 *
 * @param seconds how long one should wait at most
 * @param onLate called when someone has waited so long; whether they are turned away is decided there
 */
export function createWaitingLine<Value>(seconds: number, onLate: () => void): WaitingLine<Value> {
  let waiters: Waiter<Value>[] = [];
  const leave = (leaving: readonly Waiter<Value>[]) => {
    for (const { timer } of leaving) clearTimeout(timer);
    return leaving;
  };
  return {
    get length() {
      return waiters.length;
    },
    join: () =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiter.late = true;
          onLate();
        }, seconds * 1000);
        const waiter: Waiter<Value> = { resolve, reject, timer, late: false };
        waiters.push(waiter);
      }),
    serve(value) {
      for (const { resolve } of leave(waiters.splice(0, 1))) resolve(value);
    },
    turnAway(count, error) {
      for (const { reject } of leave(waiters.splice(0, count))) reject(error);
    },
    turnAwayLate(error) {
      const late = waiters.filter((waiter) => waiter.late);
      waiters = waiters.filter((waiter) => !waiter.late);
      for (const { reject } of leave(late)) reject(error);
    },
  };
}
