import type { Workload } from "@wing-containers/core";
import type { TerraformElement } from "cdktf";
import { overridesOf } from "./overrides";

/**
 * Merges what the user says of a Terraform resource into it.
 *
 * @param part `own` for the service or function itself, `task` for the task definition
 */
export function applyOverrides({ _spec }: Workload, part: "own" | "task", resource: TerraformElement): void {
  for (const [argument, value] of Object.entries(overridesOf(_spec)[part])) resource.addOverride(argument, value);
}
