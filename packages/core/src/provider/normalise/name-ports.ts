import type { PortSpec } from "../spec/port-spec";
import type { ContainerDraft } from "./container-draft";
import type { PortDraft } from "./port-draft";

/**
 * Gives every port of the workload a name: the first port of a protocol gets the protocol's, unless the user gave that
 * name to a port; all others get `p` and the number.
 */
export function namePorts(containers: readonly ContainerDraft[]): ReadonlyMap<ContainerDraft, readonly PortSpec[]> {
  const ports = containers.flatMap((container) => container.ports);
  const taken = new Set(ports.map((port) => port.name));
  const met = new Set<string>();
  const name = (port: PortDraft): string => {
    const isFirst = !met.has(port.protocol);
    met.add(port.protocol);
    if (port.name !== undefined) return port.name;
    let candidate: string = isFirst && !taken.has(port.protocol) ? port.protocol : `p${port.port}`;
    // TCP and UDP may share a number, and users may give any name.
    while (taken.has(candidate)) candidate += `-${port.protocol}`;
    taken.add(candidate);
    return candidate;
  };
  return new Map(containers.map((container) => [container, container.ports.map((port) => build(port, name(port)))]));
}

function build(draft: PortDraft, name: string): PortSpec {
  const { port, protocol, publicPort } = draft;
  return { port, name, protocol, public: draft.public, ...(publicPort === undefined ? {} : { publicPort }) };
}
