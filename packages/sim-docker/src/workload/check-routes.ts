import { type Diagnostic, type PortSpec, WorkloadError, type WorkloadSpec } from "@wing-containers/core/provider";
import { publicHttpPort, servingPorts } from "./serving-ports";

/**
 * Refuses routes that the simulator cannot follow: it looks into HTTP/1.1 in the clear only.
 *
 * @throws WorkloadError
 */
export function checkRoutes(spec: WorkloadSpec): void {
  if (spec.routes.length === 0) return;
  const ports = servingPorts(spec);
  const address = publicHttpPort(spec);
  const targets = spec.routes.map(({ port }) => ports.find((other) => other.port === port && other.protocol !== "udp"));
  const problems = [
    ...(address !== undefined && address.protocol !== "http" ? [refuse("routes", "begin at", address)] : []),
    ...targets.flatMap((port, index) =>
      port === undefined || port.protocol === "http" ? [] : [refuse(`routes[${index}].port`, "lead to", port)],
    ),
  ];
  if (problems.length > 0) throw new WorkloadError(spec.path, problems);
}

function refuse(path: string, verb: string, { name, protocol }: PortSpec): Diagnostic {
  return {
    code: "capability.limited",
    severity: "error",
    path,
    message: `In the simulator routes cannot ${verb} the port "${name}": it passes ${protocol} through as it is.`,
    given: protocol,
    accepted: "ports whose protocol is http",
    remedy: "Leave the routes out when WING_TARGET is sim, or let the container speak http.",
  };
}
