import type { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import type { Endpoint, Workload } from "@wing-containers/core";
import type { ITerraformDependable } from "cdktf";
import type { ServingPort } from "../service/serving-ports";
import { settingsOf } from "../settings/settings";
import { applicationBalancer } from "./application-balancer";
import { balancingPlan, hasRequests } from "./balancing-plan";
import { checkBalancing } from "./check-balancing";
import { networkBalancer } from "./network-balancer";
import { sharedListener } from "./shared-listener";

/** What leads from outside to a service. */
export interface LoadBalancing {
  /** Public addresses by name of the port. */
  readonly addresses: ReadonlyMap<string, Endpoint>;
  /** What ECS keeps informed of the service's replicas. */
  readonly targets: readonly { readonly port: ServingPort; readonly targetGroupArn: string }[];
  /** Where requests are counted, `<balancer>/<target group>` by the ends of their ARNs; absent: nowhere. */
  readonly requestCountLabel?: string;
  /** What must be there before replicas are. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * Puts load balancers before the public ports of a service.
 *
 * @param members security group of the service
 * @throws WorkloadError for what a load balancer cannot do
 */
export function loadBalancing(workload: Workload, members: SecurityGroup): LoadBalancing {
  const { listener } = settingsOf(workload);
  const plan = balancingPlan(workload._spec, listener !== undefined);
  checkBalancing(workload, plan);
  const parts: LoadBalancing[] = [];
  if (hasRequests(plan)) {
    const balancer = listener === undefined ? applicationBalancer : sharedListener;
    parts.push(balancer(workload, plan, members));
  }
  if (plan.network.length > 0) parts.push(networkBalancer(workload, plan, members));
  const requestCountLabel = parts.map((part) => part.requestCountLabel).find((label) => label !== undefined);
  return {
    ...(requestCountLabel !== undefined && { requestCountLabel }),
    addresses: new Map(parts.flatMap(({ addresses }) => [...addresses])),
    targets: parts.flatMap(({ targets }) => targets),
    dependsOn: parts.flatMap(({ dependsOn }) => dependsOn),
  };
}
