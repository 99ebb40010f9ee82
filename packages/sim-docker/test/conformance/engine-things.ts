import Docker, { type ContainerInspectInfo } from "dockerode";

const docker = new Docker();

const filtersOf = (app: string, ...labels: string[]) => ({
  label: [`com.wing-containers.app=${app}`, ...labels.map((label) => `com.wing-containers.${label}`)],
});

/** Running containers of a workload, the oldest first. */
export async function runningContainers(app: string, workload: string): Promise<ContainerInspectInfo[]> {
  const found = await docker.listContainers({ filters: filtersOf(app, `workload=${workload}`) });
  return Promise.all(found.reverse().map(({ Id }) => docker.getContainer(Id).inspect()));
}

/** Names of what should not outlive a run of the app: containers, networks, and volumes that end with their replica. */
export async function leftOf(app: string): Promise<string[]> {
  const [containers, networks, { Volumes }] = await Promise.all([
    docker.listContainers({ all: true, filters: filtersOf(app) }),
    docker.listNetworks({ filters: filtersOf(app) }),
    docker.listVolumes({ filters: filtersOf(app, "volume=ephemeral") }),
  ]);
  return [
    ...containers.map(({ Names }) => `container ${Names[0]}`),
    ...networks.map(({ Name }) => `network ${Name}`),
    ...Volumes.map(({ Name }) => `volume ${Name}`),
  ];
}

/** Removes everything of an app but its images. */
export async function removeThings(app: string): Promise<void> {
  const filters = filtersOf(app);
  const containers = await docker.listContainers({ all: true, filters });
  await Promise.allSettled(containers.map(({ Id }) => docker.getContainer(Id).remove({ force: true, v: true })));
  const networks = await docker.listNetworks({ filters });
  const { Volumes } = await docker.listVolumes({ filters });
  await Promise.allSettled([
    ...networks.map(({ Id }) => docker.getNetwork(Id).remove()),
    ...Volumes.map(({ Name }) => docker.getVolume(Name).remove()),
  ]);
}

/** Removes images by their tags; those that a container still uses stay. */
export async function removeImages(tags: Iterable<string>): Promise<void> {
  await Promise.allSettled([...tags].map((tag) => docker.getImage(tag).remove()));
}
