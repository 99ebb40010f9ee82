import type { Engine } from "../src/engine";

/** Marks what one test file made. */
export const TEST_LABEL = "com.wing-containers.test";

/** Makes the engine have a busybox image under the given name. */
export async function makeTestImage({ docker }: Engine, name: string, test: string): Promise<void> {
  const [repo, tag = "latest"] = name.split(/:(?=[^/]*$)/);
  const container = await docker.createContainer({ Image: "busybox:1.36", Labels: { [TEST_LABEL]: test } });
  try {
    await container.commit({ repo, tag, changes: `LABEL ${TEST_LABEL}=${test}` });
  } finally {
    await container.remove();
  }
}

/** Removes every container, network, volume and image that carries the test's label. */
export async function removeTestThings({ docker }: Engine, test: string): Promise<void> {
  const filters = { label: [`${TEST_LABEL}=${test}`] };
  const quiet = (removal: Promise<unknown>): Promise<unknown> => removal.catch(() => undefined);
  const containers = await docker.listContainers({ all: true, filters });
  await Promise.all(containers.map(({ Id }) => quiet(docker.getContainer(Id).remove({ force: true, v: true }))));
  const networks = await docker.listNetworks({ filters });
  await Promise.all(networks.map(({ Id }) => quiet(docker.getNetwork(Id).remove())));
  const volumes = (await docker.listVolumes({ filters })).Volumes ?? [];
  await Promise.all(volumes.map(({ Name }) => quiet(docker.getVolume(Name).remove({ force: true }))));
  const images = await docker.listImages({ filters });
  for (const { Id } of images) await quiet(docker.getImage(Id).remove({ force: true }));
}
