import type { EcsTaskDefinitionVolume } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { Workload } from "@wing-containers/core";

/** The volumes of a task. */
export function taskVolumes(workload: Workload): EcsTaskDefinitionVolume[] {
  return workload._spec.volumes.map(({ name }) => ({ name }));
}
