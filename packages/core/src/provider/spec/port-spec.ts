/** What a port speaks. `tls` is any TLS stream; the rest are the names of their protocols. */
export type ProtocolSpec = "http" | "http2" | "grpc" | "https" | "tcp" | "udp" | "tls";

/** A port that a container listens on. */
export interface PortSpec {
  /** Number in the container, 1 to 65535. */
  readonly port: number;

  /** DNS label, unique in the workload. */
  readonly name: string;

  /** What the port speaks. */
  readonly protocol: ProtocolSpec;

  /** Whether the port is reachable from outside the app. */
  readonly public: boolean;

  /** Number under which it is reachable from outside. Absent: the target's choice (443 for http on most clouds). */
  readonly publicPort?: number;
}
