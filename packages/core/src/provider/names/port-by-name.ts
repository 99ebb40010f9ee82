import type { Workload } from "../../workload";
import type { PortSpec } from "../spec/port-spec";

/**
 * The port that `endpoint(portName)` is about: one of the main container's, or of a sidecar's.
 *
 * @throws Error with the names of the ports where there is none of this name
 */
export function portByName({ _spec: { main, sidecars }, node }: Workload, portName: string): PortSpec {
  const ports = [main, ...sidecars].flatMap((container) => container.ports);
  const port = ports.find(({ name }) => name === portName);
  if (port !== undefined) return port;
  const names = ports.map(({ name }) => `"${name}"`).join(", ");
  throw new Error(
    `${node.path}: endpoint("${portName}"): there is no such port. ` +
      (names === "" ? "The workload has no ports: add one to `ports`." : `The workload's ports are ${names}.`),
  );
}
