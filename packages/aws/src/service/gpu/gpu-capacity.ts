import { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import { EcsCapacityProvider } from "@cdktf/provider-aws/lib/ecs-capacity-provider";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import type { Workload } from "@wing-containers/core";
import { Fn } from "cdktf";
import { awsName } from "../../shared/aws-name";
import { clusterOf } from "../../shared/cluster";
import { membersOf } from "../../shared/members";
import { networkOf } from "../../shared/network";
import { oncePerApp } from "../../shared/once-per-app";
import { taskDisk } from "../task-size";
import { capacityProvidersOf } from "./capacity-providers";
import { gpuInstanceOf } from "./gpu-instance-of";
import { instanceProfileOf } from "./instance-profile";

/** GiB of an instance's disk beside what the replica asks for: the system, and images with CUDA. */
const SYSTEM_DISK = 100;

/**
 * The image that Amazon makes for instances with NVIDIA processors.
 * Source: Amazon ECS Developer Guide, "Retrieving Amazon ECS-optimized Linux AMI metadata".
 */
const imageOf = oncePerApp(
  (scope) =>
    new DataAwsSsmParameter(scope, "GpuImage", {
      name: "/aws/service/ecs/optimized-ami/amazon-linux-2023/gpu/recommended/image_id",
    }),
);

/** Machines for a service that needs graphics processors: one for each replica, as many as there are replicas. */
export function gpuCapacity(workload: Workload): EcsCapacityProvider {
  const { _spec: spec } = workload;
  const instance = gpuInstanceOf(spec);
  if (instance === undefined) throw new Error(`${workload.node.path}: no instance type is large enough.`);
  const { scaling } = spec;
  const template = new LaunchTemplate(workload, "Machine", {
    name: awsName(workload, 128),
    imageId: imageOf(workload).insecureValue,
    instanceType: instance.type,
    iamInstanceProfile: { arn: instanceProfileOf(workload).arn },
    vpcSecurityGroupIds: [membersOf(workload).id],
    metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1 },
    blockDeviceMappings: [
      {
        deviceName: "/dev/xvda",
        ebs: { volumeType: "gp3", volumeSize: SYSTEM_DISK + taskDisk(spec), encrypted: "true" },
      },
    ],
    userData: Fn.base64encode(
      Fn.join("\n", [
        "#!/bin/bash",
        Fn.join("", ["echo ECS_CLUSTER=", clusterOf(workload).name, " >> /etc/ecs/ecs.config"]),
        "echo ECS_ENABLE_GPU_SUPPORT=true >> /etc/ecs/ecs.config",
      ]),
    ),
    updateDefaultVersion: true,
  });
  const group = new AutoscalingGroup(workload, "Machines", {
    name: awsName(workload, 255),
    minSize: 0,
    // A rollout needs room for the new replicas beside the old ones.
    maxSize: Math.max(1, scaling.max) * 2,
    vpcZoneIdentifier: [...networkOf(workload).privateSubnetIds],
    launchTemplate: { id: template.id, version: "$Latest" },
    protectFromScaleIn: true,
    tag: [{ key: "AmazonECSManaged", value: "true", propagateAtLaunch: true }],
    lifecycle: { ignoreChanges: ["desired_capacity"] },
  });
  const provider = new EcsCapacityProvider(workload, "Capacity", {
    name: awsName(workload, 255),
    autoScalingGroupProvider: {
      autoScalingGroupArn: group.arn,
      managedTerminationProtection: "ENABLED",
      managedScaling: { status: "ENABLED", targetCapacity: 100 },
    },
  });
  capacityProvidersOf(workload).add(provider);
  return provider;
}
