import type { PartialSpec } from "@wing-containers/conformance";
import { pathOfReference, type TerraformFile } from "../terraform-file";
import { inspectStartOrder } from "./inspect-start-order";
import { type Definition, plainText } from "./task-file";

/** What a container definition says, without its probes. */
export function inspectContainer(
  file: TerraformFile,
  definition: Definition,
  inits: ReadonlySet<string>,
): NonNullable<PartialSpec["main"]> {
  const { name, image, cpu, memory, entryPoint, command, workingDirectory, user, stopTimeout } = definition;
  const gpu = definition.resourceRequirements?.find(({ type }) => type === "GPU");
  const secrets = definition.secrets?.map(({ name: key, valueFrom }) => [key, pathOfReference(file, valueFrom)]) ?? [];
  return {
    name,
    // What Terraform knows when it applies has been published by the app.
    ...(!image.includes("${") && { image: { kind: "reference", reference: image } }),
    // Those that reserve nothing use what others leave.
    ...(memory !== undefined && { cpu: cpu / 1024, memory }),
    ...(entryPoint && { entrypoint: entryPoint.map(plainText) }),
    ...(command && { args: command.map(plainText) }),
    ...(workingDirectory !== undefined && { workingDir: plainText(workingDirectory) }),
    ...(user !== undefined && { user }),
    env: Object.fromEntries(definition.environment.map(({ name: key, value }) => [key, plainText(value)])),
    secrets: Object.fromEntries(secrets),
    ...(gpu && { gpu: { count: Number(gpu.value) } }),
    volumeMounts: inspectMounts(definition),
    dependsOn: inspectStartOrder(definition, inits),
    ...(stopTimeout !== undefined && { stopGracePeriod: stopTimeout }),
  };
}

/** Volumes in RAM have no names, but the paths of their mounts; see `inspectVolumes`. */
function inspectMounts({ mountPoints, linuxParameters }: Definition) {
  return [
    ...mountPoints
      .filter(({ sourceVolume }) => sourceVolume !== "wing-bindings")
      .map(({ sourceVolume: volume, containerPath, readOnly }) => ({
        volume,
        path: plainText(containerPath),
        readOnly,
      })),
    ...(linuxParameters?.tmpfs ?? []).map(({ containerPath, mountOptions = [] }) => ({
      path: plainText(containerPath),
      readOnly: mountOptions.includes("ro"),
    })),
  ];
}
