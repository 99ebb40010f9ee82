import type { Endpoint, Workload } from "@wing-containers/core";
import { endpointOf } from "./endpoint-of";
import { servingPorts } from "./serving-ports";

/**
 * The address of one of a workload's ports.
 *
 * @throws Error with the names of the ports when there is none of this name
 */
export function endpointByName(workload: Workload, portName: string): Endpoint {
  const ports = servingPorts(workload._spec);
  const port = ports.find(({ name }) => name === portName);
  if (port !== undefined) return endpointOf(workload, port);
  const names = ports.map(({ name }) => `"${name}"`).join(", ");
  throw new Error(
    `${workload.node.path}: endpoint("${portName}"): there is no such port. ` +
      (names === "" ? "The workload has no ports: add one to `ports`." : `The workload's ports are ${names}.`),
  );
}
