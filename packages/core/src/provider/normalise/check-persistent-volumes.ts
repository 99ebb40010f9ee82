import type { Diagnostic } from "../diagnostics/diagnostic";
import type { ScalingSpec } from "../spec/scaling-spec";
import type { VolumeSpec } from "../spec/volume-spec";
import { report } from "./read/report";

/** Reports persistent volumes that several replicas would have to write. */
export function checkPersistentVolumes(
  volumes: readonly VolumeSpec[],
  scaling: ScalingSpec,
  problems: Diagnostic[],
): void {
  const most = Math.max(scaling.max, ...scaling.schedules.map((schedule) => schedule.max));
  if (!(most > 1)) return;
  for (const [index, volume] of volumes.entries()) {
    if (volume.kind !== "persistent") continue;
    report(problems, {
      code: "scaling.persistent",
      path: `volumes[${index}].kind`,
      message: `A persistent volume belongs to one replica, and the workload has up to ${most}.`,
      given: volume.kind,
      accepted: "shared, ephemeral or memory",
      remedy: "Make the volume one of kind shared, or run one replica.",
    });
  }
}
