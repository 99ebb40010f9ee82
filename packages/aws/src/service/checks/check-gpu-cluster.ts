import { WorkloadError, type WorkloadSpec } from "@wing-containers/core/provider";
import { needsGpu } from "../gpu/gpu-instance-of";
import { limitBroken } from "./limit-broken";

/**
 * Machines belong to the app's own cluster: a cluster has one list of what it runs on, which is its owner's.
 *
 * @param clusterName of the settings; absent: the app makes a cluster
 * @throws WorkloadError where that is another one
 */
export function checkGpuCluster(spec: WorkloadSpec, clusterName: string | undefined): void {
  if (!needsGpu(spec) || clusterName === undefined) return;
  const message = "Graphics processors need machines, which the app can only add to a cluster of its own.";
  const remedy = "Remove cluster_name from wing.toml, or put the service into an app of its own.";
  throw new WorkloadError(spec.path, [limitBroken("gpu", message, `cluster_name = "${clusterName}"`, "none", remedy)]);
}
