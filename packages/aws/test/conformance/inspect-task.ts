import type { PartialSpec } from "@wing-containers/conformance";
import { inspectAddresses } from "./inspect-addresses";
import { inspectPorts } from "./inspect-ports";
import { inspectReadiness } from "./inspect-readiness";
import { decoded, resourcesOf, type TerraformFile } from "./terraform-file";

interface Definition {
  readonly name: string;
  readonly image: string;
  readonly cpu: number;
  readonly memory: number;
  readonly entryPoint?: string[];
  readonly command?: string[];
  readonly portMappings?: { containerPort: number; protocol: string }[];
  readonly environment: { name: string; value: string }[];
}

/** What a task definition of ECS says of a service. */
export function inspectTask(file: TerraformFile, workload: string): PartialSpec | undefined {
  const [task] = resourcesOf(file, "aws_ecs_task_definition", workload);
  if (task === undefined) return undefined;
  const definitions = decoded(task.container_definitions) as readonly Definition[];
  const main = definitions.find(({ name }) => name === "main");
  if (main === undefined) return { kind: "service", path: workload };
  const readiness = inspectReadiness(file, workload);
  return {
    kind: "service",
    path: workload,
    ...inspectAddresses(file, workload),
    main: {
      ...inspectDefinition(main),
      ports: inspectPorts(file, workload, main.portMappings ?? []),
      ...(readiness && { probes: { readiness } }),
    },
  };
}

function inspectDefinition({ cpu, memory, entryPoint, command }: Definition): NonNullable<PartialSpec["main"]> {
  return {
    cpu: cpu / 1024,
    memory,
    ...(entryPoint && { entrypoint: entryPoint }),
    ...(command && { args: command }),
  };
}
