import type { ProtocolSpec } from "@wing-containers/core/provider";

/** The scheme of a URL for a port: `http` for HTTP in the clear, else the protocol's own name. */
export function schemeOf(protocol: ProtocolSpec): string {
  return protocol === "http2" || protocol === "grpc" ? "http" : protocol;
}
