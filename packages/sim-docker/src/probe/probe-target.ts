/** Where a container port answers. */
export interface ProbeAddress {
  readonly host: string;
  readonly port: number;
  /**
   * Whether Docker's userland proxy stands between: true for a published port, false for the container's own address.
   * That proxy accepts every connection, even when nothing listens in the container, and closes it a moment later.
   */
  readonly relayed: boolean;
}

/** How a command in the container ended. */
export interface CommandOutcome {
  readonly exitCode: number;
  /** Standard output and standard error together. */
  readonly output: string;
}

/** The container that a health check asks. */
export interface ProbeTarget {
  /** The address of a container port, or `undefined` while there is none, such as before the container has started. */
  addressOf(containerPort: number): ProbeAddress | undefined;

  /** Runs a command in the container. Rejects when it cannot be run, or has not ended after `timeout` milliseconds. */
  exec(command: readonly string[], timeout: number): Promise<CommandOutcome>;
}
