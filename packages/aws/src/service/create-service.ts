import { EcsService } from "@cdktf/provider-aws/lib/ecs-service";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { ServiceDiscoveryService } from "@cdktf/provider-aws/lib/service-discovery-service";
import type { Workload } from "@wing-containers/core";
import { loadBalancing } from "../balancing/load-balancing";
import type { InflightHost } from "../host/inflight-host";
import { settingsOf } from "../settings/settings";
import { awsName } from "../shared/aws-name";
import { clusterOf } from "../shared/cluster";
import { membersOf } from "../shared/members";
import { namespaceOf } from "../shared/namespace";
import { networkOf } from "../shared/network";
import { allowPort, securityGroup } from "./security-groups";
import { ServiceAddresses } from "./service-addresses";
import { servingPorts } from "./serving-ports";
import { taskDefinition } from "./task-definition";

/**
 * Everything that a service is on AWS; the result says where others reach it.
 *
 * @param role the role of the workload's own code
 */
export function createService(workload: Workload, host: InflightHost, role: IamRole): ServiceAddresses {
  const { scaling, rollout, name, autoStart } = workload._spec;
  const group = securityGroup(workload, "Group", `The service ${name}`);
  for (const port of servingPorts(workload._spec))
    allowPort(
      workload,
      `Members-${port.name}`,
      membersOf(workload),
      group,
      port,
      `The app to ${name}, port ${port.name}: ${port.protocol}`,
    );
  const balancing = loadBalancing(workload, group);
  const discovery = new ServiceDiscoveryService(workload, "Discovery", {
    name,
    dnsConfig: {
      namespaceId: namespaceOf(workload).id,
      routingPolicy: "MULTIVALUE",
      dnsRecords: [{ type: "A", ttl: 10 }],
    },
    forceDestroy: true,
  });
  new EcsService(workload, "Service", {
    name: awsName(workload, 255),
    cluster: clusterOf(workload).arn,
    taskDefinition: taskDefinition(workload, host, role).arn,
    launchType: "FARGATE",
    platformVersion: "LATEST",
    desiredCount: autoStart ? scaling.min : 0,
    networkConfiguration: {
      subnets: [...networkOf(workload).privateSubnetIds],
      securityGroups: [group.id, membersOf(workload).id, ...settingsOf(workload).securityGroupIds],
      assignPublicIp: false,
    },
    loadBalancer: balancing.targets.map(({ port, targetGroupArn }) => ({
      containerName: port.container,
      containerPort: port.port,
      targetGroupArn,
    })),
    healthCheckGracePeriodSeconds: rollout.healthGracePeriod,
    serviceRegistries: { registryArn: discovery.arn },
    deploymentCircuitBreaker: { enable: rollout.autoRollback, rollback: rollout.autoRollback },
    ...(rollout.strategy === "recreate" && { deploymentMinimumHealthyPercent: 0, deploymentMaximumPercent: 100 }),
    propagateTags: "SERVICE",
    waitForSteadyState: false,
    dependsOn: [...balancing.dependsOn],
  });
  return new ServiceAddresses(workload, balancing);
}
