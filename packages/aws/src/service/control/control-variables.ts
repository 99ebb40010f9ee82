import type { Workload } from "@wing-containers/core";

/** Operations that start and stop a service. */
export const CONTROL = ["start", "stop", "started"] as const;

/** Environment variables that tell inflight code which service it starts and stops. */
export function controlVariables({ node }: Workload): { readonly cluster: string; readonly service: string } {
  const id = node.addr.slice(-8);
  return { cluster: `WORKLOAD_CLUSTER_${id}`, service: `WORKLOAD_SERVICE_${id}` };
}
