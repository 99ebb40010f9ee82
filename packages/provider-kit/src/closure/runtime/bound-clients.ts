/** What core's `bindingsCode` exports. */
export interface Bindings {
  /** Makes the clients, by name of the binding. */
  readonly clients: () => Promise<Readonly<Record<string, unknown>>>;
  /** Declared operations, by name of the binding. */
  readonly operations: Readonly<Record<string, readonly string[]>>;
}

/** A client that has the declared operations and nothing else. */
export type BoundClient = Readonly<Record<string, (...args: unknown[]) => Promise<unknown>>>;

/** The guarded clients of all bindings, by name. */
export type BoundClients = Readonly<Record<string, BoundClient>>;
