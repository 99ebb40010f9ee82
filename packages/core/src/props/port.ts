/** What a port speaks. */
export enum Protocol {
  /** HTTP/1.1, WebSockets included. */
  HTTP = "http",
  /** HTTP/2 without TLS (h2c). */
  HTTP2 = "http2",
  /** gRPC without TLS. */
  GRPC = "grpc",
  /** HTTP over TLS that the container itself ends. */
  HTTPS = "https",
  /** Any byte stream. */
  TCP = "tcp",
  /** Datagrams. */
  UDP = "udp",
  /** Any byte stream over TLS that the container itself ends. */
  TLS = "tls",
}

/** A port that a container listens on. */
export interface Port {
  /** Number in the container, 1 to 65535. */
  readonly port: number;

  /**
   * Name for `endpoint()`: a DNS label, unique in the workload.
   * @default - the protocol for the first port of that protocol, `p` and the number for the others
   */
  readonly name?: string;

  /**
   * What the port speaks.
   * @default Protocol.HTTP
   */
  readonly protocol?: Protocol;

  /**
   * Whether the port is reachable from outside the app.
   * @default false
   */
  readonly public?: boolean;

  /**
   * Number under which a public port is reachable, 1 to 65535.
   * @default - the target's choice
   */
  readonly publicPort?: number;
}
