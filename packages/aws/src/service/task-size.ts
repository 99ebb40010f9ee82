import type { WorkloadSpec } from "@wing-containers/core/provider";

/** CPU units of one vCPU. */
const UNITS = 1024;

/** MiB of one GiB. */
const MIB = 1024;

/**
 * CPU units and MiB of a replica: what its main container and its sidecars have together. Init containers are over when
 * those run, and use the same.
 */
export function taskSize({ main, sidecars }: WorkloadSpec): { readonly cpu: string; readonly memory: string } {
  const together = (of: "cpu" | "memory") => [main, ...sidecars].reduce((sum, one) => sum + one[of], 0);
  return { cpu: String(Math.round(together("cpu") * UNITS)), memory: String(together("memory")) };
}

/**
 * GiB of disk that the containers of a replica and its volumes ask for together; 0 where nobody asks. ECS gives one disk
 * to all of them.
 */
export function taskDisk({ main, sidecars, initContainers, volumes }: WorkloadSpec): number {
  const containers = [main, ...sidecars, ...initContainers].map(({ ephemeralStorage = 0 }) => ephemeralStorage);
  const disks = volumes.map(({ kind, size = 0 }) => (kind === "ephemeral" ? size : 0));
  return Math.ceil([...containers, ...disks].reduce((sum, one) => sum + one, 0) / MIB);
}
