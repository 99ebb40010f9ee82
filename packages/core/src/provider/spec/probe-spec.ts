/** The health checks of one container, with the meaning Kubernetes gives them. An absent one always succeeds. */
export interface ProbesSpec {
  /** Failing restarts the container. */
  readonly liveness?: ProbeSpec;

  /** Failing takes the container out of traffic until it succeeds again. */
  readonly readiness?: ProbeSpec;

  /** The other two wait until this one has succeeded once; failing restarts the container. */
  readonly startup?: ProbeSpec;
}

/** One health check: what is done, and how often. */
export interface ProbeSpec {
  readonly check: ProbeCheckSpec;

  /** Seconds after the container's start before the first check. */
  readonly initialDelay: number;

  /** Seconds from one check to the next. */
  readonly period: number;

  /** Seconds after which a check counts as failed. */
  readonly timeout: number;

  /** Failures in a row that count. */
  readonly failureThreshold: number;

  /** Successes in a row that count; 1 for liveness and startup. */
  readonly successThreshold: number;
}

/** What a health check does. */
export type ProbeCheckSpec = HttpGetCheckSpec | TcpSocketCheckSpec | GrpcCheckSpec | ExecCheckSpec;

/** Succeeds when a GET is answered with a status from 200 to 399. */
export interface HttpGetCheckSpec {
  readonly kind: "httpGet";
  /** Starts with `/`; may hold a query. */
  readonly path: string;
  /** One of the container's ports. */
  readonly port: number;
  readonly scheme: "http" | "https";
  readonly headers: Readonly<Record<string, string>>;
}

/** Succeeds when a TCP connection opens. */
export interface TcpSocketCheckSpec {
  readonly kind: "tcpSocket";
  readonly port: number;
}

/** Succeeds when `grpc.health.v1.Health/Check` answers SERVING. */
export interface GrpcCheckSpec {
  readonly kind: "grpc";
  readonly port: number;
  /** Service name of the request; empty asks for the server as a whole. */
  readonly service: string;
}

/** Succeeds when the command, run in the container, exits with code 0. */
export interface ExecCheckSpec {
  readonly kind: "exec";
  readonly command: readonly string[];
}
