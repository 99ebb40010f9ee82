import type { std } from "@winglang/sdk";

/** Succeeds when a GET is answered with a status from 200 to 399. */
export interface HttpGet {
  /**
   * Starts with `/`.
   * @default "/"
   */
  readonly path?: string;

  /**
   * One of the container's ports.
   * @default - the container's first HTTP port
   */
  readonly port?: number;

  /**
   * `http` or `https` (the certificate is not checked).
   * @default - `https` for a port that speaks it, otherwise `http`
   */
  readonly scheme?: string;

  /**
   * Request headers.
   * @default {}
   */
  readonly headers?: { [name: string]: string };
}

/** Succeeds when a TCP connection opens. */
export interface TcpSocket {
  /**
   * One of the container's ports, not a UDP one.
   * @default - the container's first port that is not UDP
   */
  readonly port?: number;
}

/** Succeeds when `grpc.health.v1.Health/Check` answers SERVING. */
export interface Grpc {
  /**
   * One of the container's ports.
   * @default - the container's first gRPC port
   */
  readonly port?: number;

  /**
   * Service name to ask about.
   * @default "" the server as a whole
   */
  readonly service?: string;
}

/** Succeeds when a command in the container exits with code 0. */
export interface Exec {
  /** Program and arguments; no shell is involved. */
  readonly command: string[];
}

/** A health check: exactly one of `httpGet`, `tcpSocket`, `grpc`, `exec`, and its timing. */
export interface Probe {
  /** Ask by HTTP. */
  readonly httpGet?: HttpGet;

  /** Open a TCP connection. */
  readonly tcpSocket?: TcpSocket;

  /** Ask by the gRPC health protocol. */
  readonly grpc?: Grpc;

  /** Run a command in the container. */
  readonly exec?: Exec;

  /**
   * Time from the container's start to the first check, 0 or more.
   * @default 0s
   */
  readonly initialDelay?: std.Duration;

  /**
   * Time from one check to the next, 1s or more.
   * @default 10s
   */
  readonly period?: std.Duration;

  /**
   * Time after which a check counts as failed, 1s or more.
   * @default 1s
   */
  readonly timeout?: std.Duration;

  /**
   * Failures in a row that count, 1 or more.
   * @default 3
   */
  readonly failureThreshold?: number;

  /**
   * Successes in a row that count, 1 or more; 1 for liveness and startup.
   * @default 1
   */
  readonly successThreshold?: number;
}
