/**
 * An address of one port that inflight code can reach. All parts are text, because most targets know them only after
 * they have deployed.
 */
export interface Endpoint {
  /** Such as `http://127.0.0.1:41003` or `tcp://127.0.0.1:41004`. */
  readonly url: string;

  /** Host name or IP address. */
  readonly host: string;

  /** Port number. */
  readonly port: string;
}
