import type { PortSpec, WorkloadSpec } from "@wing-containers/core/provider";

/** The ports of a workload: those of the main container, then those of the sidecars. */
export function servingPorts({ main, sidecars }: WorkloadSpec): PortSpec[] {
  return [main, ...sidecars].flatMap(({ ports }) => ports);
}

/** The port to which events are forwarded: the first of the main container that speaks HTTP. */
export function mainHttpPort({ main }: WorkloadSpec): PortSpec | undefined {
  return main.ports.find(({ protocol }) => protocol === "http");
}

/** The port by which a function is invoked, which is the same one. Core sees to it that a function has it. */
export function invocationPort(spec: WorkloadSpec): PortSpec {
  return mainHttpPort(spec) as PortSpec;
}

/** The port whose address `routes` are about: the first public one that speaks a kind of HTTP. */
export function publicHttpPort(spec: WorkloadSpec): PortSpec | undefined {
  const http: readonly PortSpec["protocol"][] = ["http", "http2", "grpc", "https"];
  return servingPorts(spec).find((port) => port.public && http.includes(port.protocol));
}
