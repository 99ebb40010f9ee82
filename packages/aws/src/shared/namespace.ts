import { ServiceDiscoveryPrivateDnsNamespace } from "@cdktf/provider-aws/lib/service-discovery-private-dns-namespace";
import { awsName } from "./aws-name";
import { networkOf } from "./network";
import { oncePerApp } from "./once-per-app";

/** The DNS zone of the app's services, inside its network. */
export const namespaceOf = oncePerApp((scope) => {
  const name = `${awsName(scope, 40)}.internal`;
  const { id } = new ServiceDiscoveryPrivateDnsNamespace(scope, "Namespace", {
    name,
    description: "Host names of the app's services",
    vpc: networkOf(scope).vpcId,
  });
  return { id, name };
});
