import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import type { BalancingPlan } from "./balancing-plan";
import { portPath } from "./port-path";

/** Of one service. Source: quotas of Amazon ECS, "Target groups per service". */
const MOST_TARGET_GROUPS = 5;

/** What load balancers cannot do about the public ports of a service. */
export function problemsOfPorts(
  spec: WorkloadSpec,
  { application, network, routed }: BalancingPlan,
): readonly Diagnostic[] {
  const targets = new Set([...application, ...routed].map(({ port }) => `application ${port}`));
  for (const { port } of network) targets.add(`network ${port}`);
  const problems: Diagnostic[] = [];
  if (targets.size > MOST_TARGET_GROUPS) {
    problems.push({
      code: "capability.limited",
      severity: "error",
      path: "ports",
      message: "A service of ECS is behind load balancers with few of its ports.",
      given: `${targets.size} ports that are public, or that routes lead to`,
      accepted: `${MOST_TARGET_GROUPS} at most`,
      remedy: "Make fewer ports public, or divide the service.",
    });
  }
  for (const port of network.filter(({ protocol }) => protocol === "udp")) {
    const other = network.find(({ protocol, publicPort }) => protocol !== "udp" && publicPort === port.publicPort);
    if (other === undefined || other.port === port.port) continue;
    problems.push({
      code: "capability.limited",
      severity: "error",
      path: `${portPath(spec, port)}.${port.port === port.publicPort ? "port" : "publicPort"}`,
      message: `A load balancer that takes TCP and UDP at one number leads both to one port, and TCP at ${port.publicPort} is for port ${other.port}.`,
      given: `UDP at ${port.publicPort} for port ${port.port}`,
      accepted: `UDP and TCP on the same port of the container, or at two public numbers`,
      remedy: `Give one of the two another publicPort, or let both listen on ${other.port}.`,
    });
  }
  return problems;
}
