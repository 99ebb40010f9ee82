import type { WorkloadSpec } from "@wing-containers/core/provider";

/** CPU units of one vCPU. */
const UNITS = 1024;

/** CPU units and MiB of a replica: what its main container and its sidecars have together. */
export function taskSize({ main, sidecars, initContainers }: WorkloadSpec): { cpu: string; memory: string } {
  void initContainers;
  const together = (of: "cpu" | "memory") => [main, ...sidecars].reduce((sum, one) => sum + one[of], 0);
  return { cpu: String(Math.round(together("cpu") * UNITS)), memory: String(together("memory")) };
}
