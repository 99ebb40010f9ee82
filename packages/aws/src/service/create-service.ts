import { EcsService } from "@cdktf/provider-aws/lib/ecs-service";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { ServiceDiscoveryService } from "@cdktf/provider-aws/lib/service-discovery-service";
import type { Workload } from "@wing-containers/core";
import type { TerraformResource } from "cdktf";
import { loadBalancing } from "../balancing/load-balancing";
import type { InflightHost } from "../host/inflight-host";
import { applyOverrides } from "../overrides/apply-overrides";
import { settingsOf } from "../settings/settings";
import { awsName } from "../shared/aws-name";
import { clusterOf } from "../shared/cluster";
import { membersOf } from "../shared/members";
import { namespaceOf } from "../shared/namespace";
import { networkOf } from "../shared/network";
import { checkGpuCluster } from "./checks/check-gpu-cluster";
import { checkService } from "./checks/check-service";
import { capacityProvidersOf } from "./gpu/capacity-providers";
import { gpuCapacity } from "./gpu/gpu-capacity";
import { needsGpu } from "./gpu/gpu-instance-of";
import { preDeploy } from "./rollout/pre-deploy";
import { createScaling, isScaled } from "./scaling/create-scaling";
import { allowPort, securityGroup } from "./security-groups";
import { ServiceAddresses } from "./service-addresses";
import { servingPorts } from "./serving-ports";
import { serviceTasks } from "./task-definition";

/** A service on AWS. */
export interface CreatedService {
  /** Where others reach it. */
  readonly addresses: ServiceAddresses;
  /** What must wait until the role may do what it should. */
  readonly waiting: readonly TerraformResource[];
}

/**
 * Makes everything that a service is on AWS.
 *
 * @param role the role of the workload's own code
 */
export function createService(workload: Workload, host: InflightHost, role: IamRole): CreatedService {
  const { _spec: spec } = workload;
  const { scaling, rollout, name, autoStart } = spec;
  checkService(spec);
  checkGpuCluster(spec, settingsOf(workload).clusterName);
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
    // ECS says which replicas are ready; without it they are addresses as soon as they run.
    healthCheckCustomConfig: { failureThreshold: 1 },
    forceDestroy: true,
  });
  const tasks = serviceTasks(workload, host, role, group);
  const capacity = needsGpu(spec) ? gpuCapacity(workload) : undefined;
  const securityGroupIds = [group.id, membersOf(workload).id, ...settingsOf(workload).securityGroupIds];
  const machines = capacity === undefined ? [] : [capacityProvidersOf(workload).resource];
  const steps = preDeploy(workload, tasks.preDeploy, {
    securityGroupIds,
    ...(capacity && { capacityProvider: capacity.name }),
    dependsOn: machines,
  });
  const service = new EcsService(workload, "Service", {
    name: awsName(workload, 255),
    cluster: clusterOf(workload).arn,
    taskDefinition: tasks.replica.arn,
    ...(capacity === undefined
      ? { launchType: "FARGATE", platformVersion: "LATEST" }
      : { capacityProviderStrategy: [{ capacityProvider: capacity.name, weight: 1 }] }),
    desiredCount: autoStart ? scaling.min : 0,
    networkConfiguration: {
      subnets: [...networkOf(workload).privateSubnetIds],
      securityGroups: securityGroupIds,
      assignPublicIp: false,
    },
    loadBalancer: balancing.targets.map(({ port, targetGroupArn }) => ({
      containerName: port.container,
      containerPort: port.port,
      targetGroupArn,
    })),
    serviceRegistries: { registryArn: discovery.arn },
    deploymentCircuitBreaker: { enable: true, rollback: rollout.autoRollback },
    healthCheckGracePeriodSeconds: rollout.healthGracePeriod,
    ...(rollout.strategy === "recreate" && { deploymentMinimumHealthyPercent: 0, deploymentMaximumPercent: 100 }),
    propagateTags: "SERVICE",
    waitForSteadyState: false,
    // Others decide how many there are after the first time.
    ...((isScaled(scaling) || !autoStart) && { lifecycle: { ignoreChanges: ["desired_count"] } }),
    dependsOn: [...balancing.dependsOn, ...steps, ...machines],
  });
  applyOverrides(workload, "own", service);
  const cluster = clusterOf(workload).name;
  const { requestCountLabel } = balancing;
  createScaling(workload, {
    cluster,
    name: service.name,
    ...(requestCountLabel !== undefined && { requestCountLabel }),
  });
  const controllable = { cluster, name: awsName(workload, 255) };
  return { addresses: new ServiceAddresses(workload, balancing, controllable), waiting: [...steps, service] };
}
