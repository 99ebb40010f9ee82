import type { WorkloadSpec } from "@wing-containers/core/provider";

type Arguments = Readonly<Record<string, unknown>>;

/** Field of `overrides.aws` of a service that is for its `aws_ecs_task_definition`, by Terraform's names. */
const TASK = "task";

/** Field of `overrides.aws` of a service that is for container definitions, by name of the container, by ECS's names. */
const CONTAINERS = "containers";

/**
 * What `overrides: { aws: … }` says. Its fields are arguments of the workload's own resource, `aws_ecs_service` or
 * `aws_lambda_function`; those of a service have two more, `task` and `containers`. Everything is merged into what is
 * written, objects field by field and all else as a whole, and is taken as it is: it may hold Terraform's references.
 */
export interface Overrides {
  readonly own: Arguments;
  readonly task: Arguments;
  readonly containers: Readonly<Record<string, Arguments>>;
}

/** The overrides of a workload. */
export function overridesOf({ kind, overrides }: WorkloadSpec): Overrides {
  const given = (overrides.aws ?? {}) as Arguments;
  if (kind === "function") return { own: given, task: {}, containers: {} };
  const { [TASK]: task = {}, [CONTAINERS]: containers = {}, ...own } = given;
  return { own, task: task as Arguments, containers: containers as Overrides["containers"] };
}
