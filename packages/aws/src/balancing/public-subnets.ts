import type { Workload } from "@wing-containers/core";
import { WorkloadError } from "@wing-containers/core/provider";
import { networkOf } from "../shared/network";

/** A load balancer is in two availability zones. */
const LEAST = 2;

/**
 * Subnets for load balancers that are reached from outside.
 *
 * @throws WorkloadError where the network that is there already has too few
 */
export function publicSubnets(workload: Workload): string[] {
  const { publicSubnetIds } = networkOf(workload);
  if (publicSubnetIds.length >= LEAST) return [...publicSubnetIds];
  throw new WorkloadError(workload.node.path, [
    {
      code: "value.required",
      severity: "error",
      path: "tf-aws.public_subnet_ids",
      message: "The service has a public port, whose load balancer needs public subnets in two availability zones.",
      given: publicSubnetIds.length === 0 ? "none" : "one",
      accepted: "ids of two public subnets or more, each in another availability zone",
      remedy: "Give them in the section tf-aws of wing.toml, or make no port public.",
    },
  ]);
}
