import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import { gpuInstanceOf, needsGpu } from "../gpu/gpu-instance-of";
import { GPU_INSTANCES } from "../gpu/gpu-instances";
import { limitBroken } from "./limit-broken";

/** A replica with graphics processors runs on one machine of EC2. */
export function checkGpus(spec: WorkloadSpec): readonly Diagnostic[] {
  const { main, sidecars, initContainers, architecture } = spec;
  if (!needsGpu(spec)) {
    const index = initContainers.findIndex(({ gpu }) => gpu !== undefined);
    if (index < 0) return [];
    const message = "Only the main container and the sidecars can have graphics processors.";
    return [limitBroken(`initContainers[${index}].gpu`, message, "gpu", "none", "Give them to the main container.")];
  }
  if (architecture === "arm64") {
    const message = "The machines with graphics processors are amd64.";
    return [limitBroken("architecture", message, "arm64", "amd64", "Leave architecture out.")];
  }
  if (gpuInstanceOf(spec) !== undefined) return [];
  const gpus = [main, ...sidecars].flatMap(({ gpu }) => gpu ?? []);
  const count = gpus.reduce((sum, gpu) => sum + gpu.count, 0);
  const given = `${count} of ${[...new Set(gpus.map(({ type = "any type" }) => type))].join(" and ")}`;
  const accepted = GPU_INSTANCES.map(({ type, gpus: has, model }) => `${has} ${model} (${type})`).join(", ");
  const message = "No machine has so many graphics processors of one type beside the cpu and memory of the replica.";
  return [limitBroken("gpu", message, given, accepted, "Ask for fewer, or for another type.")];
}
