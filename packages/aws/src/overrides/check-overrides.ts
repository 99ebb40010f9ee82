import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import { overridesOf } from "./overrides";

/** What is wrong with the form of a workload's overrides. */
export function checkOverrides(spec: WorkloadSpec): readonly Diagnostic[] {
  const given: unknown = spec.overrides.aws;
  if (given === undefined) return [];
  if (!isObject(given)) return [wrongType("overrides.aws", given)];
  const { task, containers } = overridesOf(spec);
  if (!isObject(task)) return [wrongType("overrides.aws.task", task)];
  if (!isObject(containers)) return [wrongType("overrides.aws.containers", containers)];
  const known = [...spec.initContainers, spec.main, ...spec.sidecars].map(({ name }) => name);
  return Object.entries(containers).flatMap(([name, fields]): Diagnostic[] => {
    const path = `overrides.aws.containers.${name}`;
    if (!isObject(fields)) return [wrongType(path, fields)];
    if (known.includes(name)) return [];
    const accepted = known.join(", ");
    const message = "The workload has no container of that name.";
    return [{ code: "value.unknown", severity: "error", path, message, given: name, accepted, remedy: "Correct it." }];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrongType(path: string, given: unknown): Diagnostic {
  return {
    code: "value.type",
    severity: "error",
    path,
    message: "Overrides are names and values.",
    given: JSON.stringify(given),
    accepted: "an object",
    remedy: "Give an object, by the names of Terraform's arguments.",
  };
}
