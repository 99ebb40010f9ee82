import type { EcsCapacityProvider } from "@cdktf/provider-aws/lib/ecs-capacity-provider";
import { EcsClusterCapacityProviders } from "@cdktf/provider-aws/lib/ecs-cluster-capacity-providers";
import { Lazy } from "cdktf";
import { clusterOf } from "../../shared/cluster";
import { oncePerApp } from "../../shared/once-per-app";

/** The machines that the app's cluster may use beside Fargate. */
export interface CapacityProviders {
  readonly add: (provider: EcsCapacityProvider) => void;
  /** What makes the cluster use them. */
  readonly resource: EcsClusterCapacityProviders;
}

/** What the app's own cluster may use. A cluster has one list, so that all workloads share this. */
export const capacityProvidersOf = oncePerApp((scope): CapacityProviders => {
  const names: string[] = [];
  const resource = new EcsClusterCapacityProviders(scope, "CapacityProviders", {
    clusterName: clusterOf(scope).name,
    capacityProviders: Lazy.listValue({ produce: () => ["FARGATE", ...[...names].sort()] }),
  });
  return { add: ({ name }) => void names.push(name), resource };
});
