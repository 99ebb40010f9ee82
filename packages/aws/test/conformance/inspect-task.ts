import type { PartialSpec } from "@wing-containers/conformance";
import { decoded, resourcesOf, type TerraformFile } from "./terraform-file";

interface Definition {
  readonly name: string;
  readonly image: string;
  readonly cpu: number;
  readonly memory: number;
  readonly entryPoint?: string[];
  readonly command?: string[];
  readonly environment: { name: string; value: string }[];
}

/** What a task definition of ECS says of a service. */
export function inspectTask(file: TerraformFile, workload: string): PartialSpec | undefined {
  const [task] = resourcesOf(file, "aws_ecs_task_definition", workload);
  if (task === undefined) return undefined;
  const definitions = decoded(task.container_definitions) as readonly Definition[];
  const main = definitions.find(({ name }) => name === "main");
  return { kind: "service", path: workload, ...(main && { main: inspectDefinition(main) }) };
}

function inspectDefinition({ image, cpu, memory, entryPoint, command }: Definition): NonNullable<PartialSpec["main"]> {
  return {
    ...(!image.includes("${") && { image: { kind: "reference" as const, reference: image } }),
    cpu: cpu / 1024,
    memory,
    ...(entryPoint && { entrypoint: entryPoint }),
    ...(command && { args: command }),
  };
}
