import { DataAwsAvailabilityZones } from "@cdktf/provider-aws/lib/data-aws-availability-zones";
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { Eip } from "@cdktf/provider-aws/lib/eip";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { Network } from "./network";

/** A load balancer needs two. */
const ZONES = [0, 1] as const;

/**
 * A network in two availability zones: public subnets for load balancers, private ones for containers, and one way out for
 * those.
 */
export function createNetwork(scope: Construct): Network {
  const vpc = new Vpc(scope, "Vpc", { cidrBlock: "10.0.0.0/16", enableDnsHostnames: true, enableDnsSupport: true });
  // Without rules: nothing may use it by mistake.
  new DefaultSecurityGroup(scope, "DefaultSecurityGroup", { vpcId: vpc.id, ingress: [], egress: [] });
  const zones = new DataAwsAvailabilityZones(scope, "Zones", { state: "available" });
  const subnet = (id: string, zone: number, cidrBlock: string) =>
    new Subnet(scope, `${id}${zone}`, {
      vpcId: vpc.id,
      cidrBlock,
      availabilityZone: Fn.element(zones.names, zone) as string,
      mapPublicIpOnLaunch: false,
    });
  const publicSubnets = ZONES.map((zone) => subnet("PublicSubnet", zone, `10.0.${zone}.0/24`));
  const privateSubnets = ZONES.map((zone) => subnet("PrivateSubnet", zone, `10.0.${16 * (zone + 1)}.0/20`));

  const gateway = new InternetGateway(scope, "InternetGateway", { vpcId: vpc.id });
  const address = new Eip(scope, "NatAddress", { domain: "vpc" });
  const nat = new NatGateway(scope, "NatGateway", {
    allocationId: address.id,
    subnetId: publicSubnets[0]?.id ?? "",
    dependsOn: [gateway],
  });
  const route = (id: string, subnets: readonly Subnet[], target: { gatewayId: string } | { natGatewayId: string }) => {
    const table = new RouteTable(scope, `${id}Routes`, {
      vpcId: vpc.id,
      route: [{ cidrBlock: "0.0.0.0/0", ...target }],
    });
    for (const [zone, { id: subnetId }] of subnets.entries())
      new RouteTableAssociation(scope, `${id}Route${zone}`, { subnetId, routeTableId: table.id });
  };
  route("Public", publicSubnets, { gatewayId: gateway.id });
  route("Private", privateSubnets, { natGatewayId: nat.id });
  return {
    vpcId: vpc.id,
    publicSubnetIds: publicSubnets.map(({ id }) => id),
    privateSubnetIds: privateSubnets.map(({ id }) => id),
  };
}
