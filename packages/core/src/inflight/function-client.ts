import { bucketEvent } from "./bucket-event";

/** What a provider's client of a function does. */
export interface FunctionBackend {
  invoke(event?: unknown): Promise<unknown>;
}

/**
 * Makes a function's inflight client usable as a handler of Wing's resources, which call it: the event of a bucket becomes
 * `{ key, type }` (`create`, `update` or `delete`), the event of every other kind is its only argument.
 *
 * @param client the provider's client
 * @returns a function with the client's own methods, and `handle`, which is the function itself
 */
export function functionClient<Client extends FunctionBackend>(client: Client) {
  const handle = (...args: unknown[]) => client.invoke(args.length === 2 ? bucketEvent(args[0], args[1]) : args[0]);
  // The client's methods are found through the prototype, and called with the function as `this`.
  const callable: typeof handle & Client = Object.setPrototypeOf(handle, client);
  return Object.assign(callable, { handle });
}
