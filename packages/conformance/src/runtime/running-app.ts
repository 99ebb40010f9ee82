import type { PartialSpec } from "../provider/partial-spec";

/** A Wing program that runs. Workloads and functions are named by the paths of their constructs in it, such as `root/Default/web`. */
export interface RunningApp {
  /**
   * URL at which the test reaches a port of a workload, without a slash at the end.
   *
   * @param portName absent: the first port
   */
  url(workload: string, portName?: string): Promise<string>;

  /** Lines that the containers of a workload have written so far, oldest first. */
  lines(workload: string): Promise<readonly string[]>;

  /** What the engine itself says of a workload's containers, not what the provider remembers. */
  observe(workload: string): Promise<PartialSpec>;

  /**
   * Invokes a `cloud.Function` or a container function of the program.
   *
   * @throws what the function threw
   */
  invoke(functionPath: string, event?: unknown): Promise<unknown>;

  /** The inflight client of a service. */
  client(workload: string): ServiceClient;

  /** Stops the app as a user would; it may be called again. */
  stop(): Promise<void>;

  /** Ends the host process without notice, as SIGKILL does. Absent: there is none that could be ended. */
  crash?(): Promise<void>;

  /**
   * After `stop()` or `crash()`: names of what is still there, such as containers and networks, when the time that the provider
   * may take to clean up is over.
   */
  leaked(): Promise<readonly string[]>;
}

/** What inflight code can do with a service. */
export interface ServiceClient {
  start(): Promise<void>;
  stop(): Promise<void>;
  started(): Promise<boolean>;
}
