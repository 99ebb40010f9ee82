import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import { EcsCapacityProvider } from "@cdktf/provider-aws/lib/ecs-capacity-provider";
import type { Workload } from "@wing-containers/core";
import { Fn } from "cdktf";
import { awsName } from "../../shared/aws-name";
import { AwsResource } from "../../shared/aws-resource";
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
  const template = new AwsResource(workload, "Machine", "aws_launch_template", {
    name: awsName(workload, 128),
    image_id: imageOf(workload).insecureValue,
    instance_type: instance.type,
    iam_instance_profile: { arn: instanceProfileOf(workload).arn },
    vpc_security_group_ids: [membersOf(workload).id],
    metadata_options: { http_endpoint: "enabled", http_tokens: "required", http_put_response_hop_limit: 1 },
    block_device_mappings: [
      {
        device_name: "/dev/xvda",
        ebs: { volume_type: "gp3", volume_size: SYSTEM_DISK + taskDisk(spec), encrypted: "true" },
      },
    ],
    user_data: Fn.base64encode(
      Fn.join("\n", [
        "#!/bin/bash",
        Fn.join("", ["echo ECS_CLUSTER=", clusterOf(workload).name, " >> /etc/ecs/ecs.config"]),
        "echo ECS_ENABLE_GPU_SUPPORT=true >> /etc/ecs/ecs.config",
      ]),
    ),
    update_default_version: true,
  });
  const machines = {
    name: awsName(workload, 255),
    min_size: 0,
    // A rollout needs room for the new replicas beside the old ones.
    max_size: Math.max(1, scaling.max) * 2,
    vpc_zone_identifier: [...networkOf(workload).privateSubnetIds],
    launch_template: { id: template.attribute("id"), version: "$Latest" },
    protect_from_scale_in: true,
    tag: [{ key: "AmazonECSManaged", value: "true", propagate_at_launch: true }],
  };
  const group = new AwsResource(workload, "Machines", "aws_autoscaling_group", machines, {
    lifecycle: { ignoreChanges: ["desired_capacity"] },
  });
  const provider = new EcsCapacityProvider(workload, "Capacity", {
    name: awsName(workload, 255),
    autoScalingGroupProvider: {
      autoScalingGroupArn: group.attribute("arn"),
      managedTerminationProtection: "ENABLED",
      managedScaling: { status: "ENABLED", targetCapacity: 100 },
    },
  });
  capacityProvidersOf(workload).add(provider);
  return provider;
}
