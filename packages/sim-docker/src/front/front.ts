/** A listening loopback address that forwards to the ready backends of one port. */
export interface Front {
  /** The port on 127.0.0.1. */
  readonly port: number;

  /** Stops listening and cuts every open connection. Settles when the port is free again; may be called twice. */
  close(): Promise<void>;
}
