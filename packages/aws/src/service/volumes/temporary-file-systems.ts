import type { ContainerSpec, WorkloadSpec } from "@wing-containers/core/provider";
import { literal } from "../../shared/literal";

/** Where a container finds volumes in RAM, in the form that ECS takes. Without a size they have half of its memory. */
export function temporaryFileSystems({ volumes }: WorkloadSpec, { volumeMounts, memory }: ContainerSpec) {
  return volumeMounts.flatMap(({ volume, path, readOnly }) => {
    const found = volumes.find(({ name, kind }) => name === volume && kind === "memory");
    if (found === undefined) return [];
    const size = found.size ?? Math.ceil(memory / 2);
    return [{ containerPath: literal(path), size, ...(readOnly && { mountOptions: ["ro"] }) }];
  });
}
