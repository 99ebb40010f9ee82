/** An HTTP request that a workload's inflight client sends to the workload. */
export interface ForwardRequest {
  readonly method: string;
  /** Path with the query, such as `/orders?id=7`. */
  readonly path: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: the request has none. */
  readonly body?: string | Uint8Array;
}

/** The workload's answer, whatever its status. */
export interface ForwardResponse {
  readonly status: number;
  /** By lower-case name; several values of one are joined by a comma, as HTTP has it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
