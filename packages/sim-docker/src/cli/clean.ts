import type { Engine } from "@wing-containers/engine/engine";
import { reap, removePersistentVolumes } from "../engine/reap";

/**
 * Removes persistent volumes that nothing uses, and what processes left behind that do not run any more.
 *
 * @param app only the volumes of this app
 * @returns what was done, for people
 */
export async function clean(engine: Engine, app: string | undefined): Promise<string[]> {
  const left = await reap(engine, { deadOwners: true });
  const volumes = await removePersistentVolumes(engine, app);
  return [
    ...volumes.map((name) => `removed volume ${name}`),
    `${volumes.length} persistent volumes, ${left.containers} left containers, ${left.networks} left networks and ${left.volumes} left volumes were removed.`,
  ];
}
