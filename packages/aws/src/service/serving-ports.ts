import type { PortSpec, WorkloadSpec } from "@wing-containers/core/provider";

/** A port with the name of the container that listens there. */
export interface ServingPort extends PortSpec {
  readonly container: string;
}

/** The ports of a workload: those of the main container, then those of the sidecars. */
export function servingPorts({ main, sidecars }: WorkloadSpec): readonly ServingPort[] {
  return [main, ...sidecars].flatMap(({ name, ports }) => ports.map((port) => ({ ...port, container: name })));
}
