import { runProgram } from "./run-program";
import { stopSignal } from "./stop-signal";

/** The client of a service's handler. */
export interface ServiceClient {
  /** Starts the service. What it returns stops it again. */
  handle(): Promise<(() => unknown) | undefined>;
}

/** Far enough apart to cost nothing: the longest delay that a timer can have, in milliseconds. */
const RARELY = 2 ** 31 - 1;

/**
 * Runs a service: starts it once, keeps the process alive whether or not the service does, and stops it at SIGTERM or
 * SIGINT. A signal that comes while the service starts is followed when it has started, so that nothing is half open.
 *
 * The process exits with 0 after a stop, and with 1 and the error on standard error when the start or the stop failed.
 */
export function runService(handler: () => Promise<ServiceClient>): Promise<void> {
  return runProgram(async () => {
    const signalled = stopSignal();
    setInterval(() => undefined, RARELY);
    const client = await handler();
    const stop = await client.handle();
    await signalled;
    await stop?.();
  });
}
