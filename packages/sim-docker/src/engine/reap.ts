import type { Engine } from "@wing-containers/engine/engine";
import { APP_LABEL, OWNER_LABEL, RUN_LABEL, VOLUME_LABEL } from "./labels";
import { ownerAlive } from "./owner";
import { removeQuietly } from "./remove-quietly";

/** Whose things are removed. */
export type ReapFilter =
  /** Everything of one process. */
  | { readonly owner: string }
  /** Everything of one simulation. */
  | { readonly run: string }
  /** Everything of processes that do not run any more; what they made for others is not touched. */
  | { readonly deadOwners: true };

/** How containers are removed. */
export interface ReapOptions {
  /**
   * Whether running containers are asked to stop first and given their grace period.
   * @default false
   */
  readonly graceful?: boolean;
}

/** How much was found. Zero everywhere means that nothing is left. */
export interface Reaped {
  readonly containers: number;
  readonly networks: number;
  readonly volumes: number;
}

interface Labelled {
  readonly Labels?: Readonly<Record<string, string>> | null | undefined;
}

/**
 * Removes containers with their anonymous volumes, networks and ephemeral volumes, in this order. Persistent volumes
 * stay. May run twice or at the same time elsewhere: what is gone already is no error, what cannot be removed yet is
 * found again by the next call.
 */
export async function reap(
  engine: Engine,
  filter: ReapFilter,
  { graceful = false }: ReapOptions = {},
): Promise<Reaped> {
  const { docker } = engine;
  const filters = { label: [labelOf(filter)] };
  const mine = ({ Labels }: Labelled): boolean => !("deadOwners" in filter) || !ownerAlive(Labels?.[OWNER_LABEL] ?? "");

  const containers = (await docker.listContainers({ all: true, filters })).filter(mine);
  await Promise.all(
    containers.map(async ({ Id, State }) => {
      const container = docker.getContainer(Id);
      if (graceful && State === "running") await removeQuietly(container.stop());
      await removeQuietly(container.remove({ force: true, v: true }));
    }),
  );
  const networks = (await docker.listNetworks({ filters })).filter(mine);
  await Promise.all(networks.map(({ Id }) => removeQuietly(docker.getNetwork(Id).remove())));
  const volumes = ((await docker.listVolumes({ filters })).Volumes ?? []).filter(
    // Checked here, because Podman lists the volumes that have any one of several labels.
    (volume) => volume.Labels?.[VOLUME_LABEL] === "ephemeral" && mine(volume),
  );
  await Promise.all(volumes.map(({ Name }) => removeQuietly(docker.getVolume(Name).remove({ force: true }))));
  return { containers: containers.length, networks: networks.length, volumes: volumes.length };
}

/**
 * Removes the volumes that outlive their run, of one app or of all. Volumes in use stay.
 *
 * @returns the names of the removed volumes
 */
export async function removePersistentVolumes(engine: Engine, app?: string): Promise<readonly string[]> {
  const filters = { label: [`${VOLUME_LABEL}=persistent`] };
  const volumes = ((await engine.docker.listVolumes({ filters })).Volumes ?? []).filter(
    ({ Labels }) => app === undefined || Labels?.[APP_LABEL] === app,
  );
  const removed = await Promise.all(
    volumes.map(async ({ Name }) => ((await removeQuietly(engine.docker.getVolume(Name).remove())) ? [Name] : [])),
  );
  return removed.flat();
}

function labelOf(filter: ReapFilter): string {
  if ("owner" in filter) return `${OWNER_LABEL}=${filter.owner}`;
  return "run" in filter ? `${RUN_LABEL}=${filter.run}` : OWNER_LABEL;
}
