import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import { taskSize } from "../task-size";
import { limitBroken } from "./limit-broken";

/** Init containers use what the replica has, which is what the containers after them ask for. */
export function checkInitMemory(spec: WorkloadSpec): readonly Diagnostic[] {
  const size = taskSize(spec);
  const most = { memory: Number(size.memory), cpu: Number(size.cpu) / 1024 };
  return spec.initContainers.flatMap((container, index) =>
    (["cpu", "memory"] as const)
      .filter((field) => container[field] > most[field])
      .map((field) =>
        limitBroken(
          `initContainers[${index}].${field}`,
          "An init container cannot have more than the main container and the sidecars have together.",
          String(container[field]),
          `${most[field]} or less`,
          `Give ${most[field]}, or give the main container more.`,
        ),
      ),
  );
}
