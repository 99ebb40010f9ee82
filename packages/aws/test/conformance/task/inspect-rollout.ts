import type { PartialSpec } from "@wing-containers/conformance";
import { decoded, resourcesOf, type TerraformFile, type TerraformResource } from "../terraform-file";
import { type Definition, plainText } from "./task-file";

/** How ECS replaces replicas, and what runs before. */
export function inspectRollout(
  tasks: readonly TerraformResource[],
  file: TerraformFile,
  workload: string,
  service: TerraformResource,
): Pick<PartialSpec, "rollout"> {
  const breaker = service.deployment_circuit_breaker as { rollback: boolean };
  const stopsFirst = service.deployment_minimum_healthy_percent === 0 && service.deployment_maximum_percent === 100;
  return {
    rollout: {
      strategy: stopsFirst ? "recreate" : "rolling",
      autoRollback: breaker.rollback,
      healthGracePeriod: Number(service.health_check_grace_period_seconds),
      preDeploy: resourcesOf(file, "terraform_data", workload).flatMap((run) => inspectStep(run, tasks)),
    },
  };
}

interface Provisioner {
  readonly "local-exec": { readonly command: string; readonly environment: Readonly<Record<string, string>> };
}

function inspectStep(run: TerraformResource, tasks: readonly TerraformResource[]) {
  const [{ "local-exec": exec }] = run.provisioner as [Provisioner];
  if (exec.command !== "node apply.cjs run-task") return [];
  const task = tasks.find(({ "//": { metadata } }) => exec.environment.TASK?.includes(`.${metadata.uniqueId}.`));
  const [definition] = decoded(task?.container_definitions) as readonly Definition[];
  return [{ command: definition?.entryPoint?.map(plainText) ?? [], timeout: Number(exec.environment.TIMEOUT) }];
}
