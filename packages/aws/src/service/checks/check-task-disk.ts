import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import { taskDisk } from "../task-size";
import { limitBroken } from "./limit-broken";

/** GiB. Source: Amazon ECS API reference, EphemeralStorage. */
const MOST = 200;

/** A replica has one disk, for all of its containers and volumes. */
export function checkTaskDisk(spec: WorkloadSpec): readonly Diagnostic[] {
  const disk = taskDisk(spec);
  if (disk <= MOST) return [];
  const message = "The containers and the volumes of a replica ask for more disk than it can have.";
  return [
    limitBroken("ephemeralStorage", message, `${disk} GiB together`, `${MOST} GiB or less`, "Use a persistent volume."),
  ];
}
