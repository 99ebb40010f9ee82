import type { Workload } from "@wing-containers/core";
import { raiseProblems } from "@wing-containers/core/provider";
import { settingsOf } from "../settings/settings";
import type { BalancingPlan } from "./balancing-plan";
import { problemsOfDomains } from "./problems-of-domains";
import { problemsOfPorts } from "./problems-of-ports";
import { problemsOfRoutes } from "./problems-of-routes";
import { problemsOfSharing } from "./problems-of-sharing";

/**
 * Holds what a service asks of its public address against what load balancers of AWS can do.
 *
 * @throws WorkloadError with all that is wrong
 */
export function checkBalancing(workload: Workload, plan: BalancingPlan): void {
  const { _spec: spec } = workload;
  raiseProblems(workload.node.path, [
    ...problemsOfPorts(spec, plan),
    ...problemsOfRoutes(spec, plan),
    ...problemsOfDomains(spec, plan),
    ...(settingsOf(workload).listener === undefined ? [] : problemsOfSharing(spec, plan)),
  ]);
}
