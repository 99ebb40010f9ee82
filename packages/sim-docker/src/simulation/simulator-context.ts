/**
 * What Wing's simulator hands to a resource that starts; the part that is used here. (The simulator loads this code
 * where the SDK's own types cannot be loaded.)
 */
export interface SimulatorContext {
  /** Folder of the compiled program. */
  readonly simdir: string;
  /** Folder for the resource's own state. */
  readonly statedir: string;
  /** Construct path of the resource. */
  readonly resourcePath: string;
  /** The resource's handle, by which the simulator knows what it may do. */
  readonly resourceHandle: string;
  /** Unique per running simulator of a process. */
  readonly serverUrl: string;
  /** A client of another resource, with this resource's permissions. */
  getClient(handle: string): unknown;
  /** Tells the Console and the terminal. */
  addTrace(trace: SimulatorTrace): void;
}

/** A line for the Console and the terminal. */
export interface SimulatorTrace {
  readonly type: "log" | "resource";
  readonly level: "verbose" | "info" | "warning" | "error";
  readonly data: { readonly message: string; readonly error?: { readonly message: string; readonly stack: string } };
  readonly sourcePath: string;
  readonly sourceType: string;
  readonly timestamp: string;
}
