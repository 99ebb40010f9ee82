import { EcsTaskDefinition } from "@cdktf/provider-aws/lib/ecs-task-definition";
import type { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import type { Workload } from "@wing-containers/core";
import { dependable } from "cdktf";
import { BINDINGS_FILE } from "../host/bindings-file";
import type { InflightHost } from "../host/inflight-host";
import { allow } from "../identity/allow";
import { pullStatements } from "../identity/pull-statements";
import { bindingsImage } from "../image/bindings-image";
import { repositoryOf } from "../shared/repository";
import { BINDINGS_SIDECAR, BINDINGS_URL, type BoundDefinition, withBindingsSidecar } from "./bindings-sidecar";

/** Adds what serves the bindings of a service to its tasks. Without bindings nothing is added. */
export function addTaskBindings(workload: Workload, host: InflightHost): void {
  if (host.bindings === undefined) return;
  const { uri, step } = bindingsImage(workload, host.bindings, workload._spec.architecture);
  host.bindingsImage = uri;
  workload.addEnvironment("WING_BINDINGS", BINDINGS_FILE);
  workload.addEnvironment("WING_BINDINGS_URL", BINDINGS_URL);
  const role = workload.node.findChild("ExecutionRole") as IamRole;
  allow(workload, "BindingsImagePolicy", role, () => pullStatements(repositoryOf(workload).arn));
  for (const task of workload.node.children) {
    if (!(task instanceof EcsTaskDefinition)) continue;
    task.putVolume([...(task.volumeInput as never[]), { name: BINDINGS_SIDECAR }]);
    task.dependsOn = [...(task.dependsOn ?? []), dependable(step)];
  }
}

/** The container definitions of a task with its bindings; asked when the app is written. */
export function withTaskBindings(
  { _spec, _environment }: Workload,
  { bindingsImage: image }: InflightHost,
  definitions: readonly BoundDefinition[],
): readonly BoundDefinition[] {
  if (image === undefined) return definitions;
  const { main, sidecars, initContainers } = _spec;
  const names = new Set([...initContainers, main, ...sidecars].map(({ name }) => name));
  return withBindingsSidecar(definitions, names, image(), _environment);
}
