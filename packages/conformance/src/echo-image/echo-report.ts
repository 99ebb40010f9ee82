/** What the echo server says of itself. */
export interface EchoReport {
  /** Id of the process; a restarted one has another. */
  readonly instance: string;
  readonly hostname: string;
  readonly env: Readonly<Record<string, string>>;
  /** Arguments of the program, without Node's own. */
  readonly args: readonly string[];
  /** Options of Node itself. */
  readonly execArgv: readonly string[];
  readonly cwd: string;
  readonly uid: number;
  readonly gid: number;
  /** What the cgroup allows: vCPU, MiB; null without a limit. */
  readonly limits: { readonly cpu: number | null; readonly memory: number | null };
  readonly mounts: readonly EchoMount[];
  /** Names of the signals that it got. */
  readonly signals: readonly string[];
  /** Requests that it got, but those for health and for this. */
  readonly requests: readonly EchoRequest[];
}

/** A mount of the echo server's container. */
export interface EchoMount {
  readonly path: string;
  readonly readOnly: boolean;
  /** Type of the file system, such as `tmpfs`. */
  readonly type: string;
}

/** A request that the echo server got. */
export interface EchoRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}
