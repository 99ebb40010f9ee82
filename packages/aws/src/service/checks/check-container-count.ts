import type { Diagnostic, WorkloadSpec } from "@wing-containers/core/provider";
import { needsProber } from "../probes/prober-name";
import { limitBroken } from "./limit-broken";

/** Containers of a task. Source: Amazon ECS Developer Guide, "Amazon ECS service quotas". */
const MOST = 10;

/** A task has few containers, and probes that ask ports take one for each container. */
export function checkContainerCount(spec: WorkloadSpec): readonly Diagnostic[] {
  const running = [spec.main, ...spec.sidecars];
  const probers = running.filter(needsProber).length;
  const count = running.length + spec.initContainers.length + probers;
  if (count <= MOST) return [];
  const given = `${count}${probers > 0 ? ` (${probers} of them for probes that ask ports)` : ""}`;
  const path = spec.sidecars.length > 0 ? "sidecars" : "initContainers";
  return [
    limitBroken(
      path,
      "A replica on ECS has few containers.",
      given,
      `${MOST} or less`,
      "Use fewer, or another service.",
    ),
  ];
}
