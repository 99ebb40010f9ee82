import type { Gpu } from "../../props/gpu";
import type { ContainerSpec, GpuSpec } from "../spec/container-spec";
import { DEFAULTS } from "./defaults";
import type { Field } from "./read/field";
import type { Fields } from "./read/fields";
import { readNumber } from "./read/read-number";
import { readStruct } from "./read/read-struct";
import { readText } from "./read/read-text";
import { NOT_EMPTY } from "./rules/not-empty-rule";

/** What a container may use. */
type ResourcesSpec = Pick<ContainerSpec, "cpu" | "memory" | "ephemeralStorage" | "gpu">;

/** Docker refuses less memory than 6 MiB. */
const LEAST_MEMORY = 6;

/** Reads what a container may use. */
export function normaliseResources(fields: Fields<keyof ResourcesSpec>): ResourcesSpec {
  const cpu = readNumber(fields.cpu, { above: 0, unit: "vCPU" }) ?? DEFAULTS.cpu;
  const memory = readNumber(fields.memory, { min: LEAST_MEMORY, integer: true, unit: "MiB" }) ?? DEFAULTS.memory;
  const ephemeralStorage = readNumber(fields.ephemeralStorage, { min: 1, integer: true, unit: "MiB" });
  const gpu = readGpu(fields.gpu);
  return {
    cpu,
    memory,
    ...(ephemeralStorage === undefined ? {} : { ephemeralStorage }),
    ...(gpu === undefined ? {} : { gpu }),
  };
}

function readGpu(field: Field): GpuSpec | undefined {
  const fields = readStruct(field, ["count", "type"] as const satisfies readonly (keyof Gpu)[]);
  if (fields === undefined) return undefined;
  const count = readNumber(fields.count, { min: 1, integer: true }) ?? 1;
  const type = readText(fields.type, NOT_EMPTY);
  return { count, ...(type === undefined ? {} : { type }) };
}
