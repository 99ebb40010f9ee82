import type { PortSpec } from "@wing-containers/core/provider";

/** What ECS calls the protocols that its service mesh and its console know. */
const APP_PROTOCOLS: Partial<Record<PortSpec["protocol"], string>> = { http: "http", http2: "http2", grpc: "grpc" };

/** A port of a container, in the form that ECS takes. */
export function portMapping({ port, protocol, name }: PortSpec) {
  const appProtocol = APP_PROTOCOLS[protocol];
  return {
    name,
    containerPort: port,
    hostPort: port,
    protocol: protocol === "udp" ? "udp" : "tcp",
    ...(appProtocol !== undefined && { appProtocol }),
  };
}
