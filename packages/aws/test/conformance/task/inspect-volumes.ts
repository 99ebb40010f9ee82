import type { PartialSpec } from "@wing-containers/conformance";
import { pathOfReference, type TerraformFile, type TerraformResource } from "../terraform-file";
import type { Definition } from "./task-file";

interface Volume {
  readonly name: string;
  readonly efs_volume_configuration?: { readonly authorization_config: { readonly access_point_id: string } };
}

/** The volumes of a task: those on its disk, those of the app's file system, and those in RAM. */
export function inspectVolumes(
  task: TerraformResource,
  file: TerraformFile,
  definitions: readonly Definition[],
): PartialSpec["volumes"] {
  const inMemory = definitions.flatMap(({ linuxParameters }) => linuxParameters?.tmpfs ?? []);
  return [
    ...(task.volume as readonly Volume[])
      .filter(({ name }) => name !== "wing-bindings")
      .map(({ name, efs_volume_configuration: efs }) => {
        if (efs === undefined) return { name, kind: "ephemeral" as const };
        const path = pathOfReference(file, efs.authorization_config.access_point_id);
        // What is shared belongs to no workload.
        return { name, kind: path.includes("/Containers/") ? ("shared" as const) : ("persistent" as const) };
      }),
    ...inMemory.map(() => ({ kind: "memory" as const })),
  ];
}
