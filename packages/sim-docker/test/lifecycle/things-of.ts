import type { Engine } from "@wing-containers/engine/engine";
import type { ContainerInfo } from "dockerode";
import { OWNER_LABEL, VOLUME_LABEL } from "../../src/engine/labels";

/** What a process owns on the engine. */
export interface Things {
  readonly containers: readonly ContainerInfo[];
  /** Names of networks. */
  readonly networks: readonly string[];
  /** Names of volumes that go with the run. */
  readonly volumes: readonly string[];
  /** Names of volumes that the engine made for the containers' images. They carry no label. */
  readonly anonymous: readonly string[];
}

/** Docker's name of a volume that nobody named. */
const ANONYMOUS = /^[0-9a-f]{64}$/;

/** Asks the engine what a process owns, dead or alive. */
export async function thingsOf({ docker }: Engine, pid: number): Promise<Things> {
  const filters = { label: [OWNER_LABEL] };
  const ours = ({ Labels }: { Labels?: Record<string, string> | null | undefined }) =>
    Labels?.[OWNER_LABEL]?.startsWith(`${pid}@`) === true;
  const [allContainers, allNetworks, allVolumes] = await Promise.all([
    docker.listContainers({ all: true, filters }),
    docker.listNetworks({ filters }),
    docker.listVolumes({ filters: { label: [OWNER_LABEL, `${VOLUME_LABEL}=ephemeral`] } }),
  ]);
  const containers = allContainers.filter(ours);
  return {
    containers,
    networks: allNetworks.filter(ours).map(({ Name }) => Name),
    volumes: (allVolumes.Volumes ?? []).filter(ours).map(({ Name }) => Name),
    anonymous: containers.flatMap(({ Mounts }) =>
      Mounts.flatMap(({ Name }) => (ANONYMOUS.test(Name ?? "") ? [Name as string] : [])),
    ),
  };
}
