import type { ContainerInspectInfo } from "dockerode";
import { portKey } from "../container/network-options";
import { type PodAddresses, podAddresses } from "./pod-addresses";
import type { PodPlan } from "./pod-plan";

/** Tells the workload's fronts where a replica's ports are; traffic comes when the replica is ready. */
export function joinBackends(plan: PodPlan, pod: string, info: ContainerInspectInfo): PodAddresses {
  const addresses = podAddresses(plan, info);
  for (const port of plan.ports) {
    const address = addresses.get(portKey(port));
    if (address === undefined) continue;
    port.backends.set({ id: pod, host: address.host, port: address.port, ready: port.beforeReady ?? false });
  }
  return addresses;
}
