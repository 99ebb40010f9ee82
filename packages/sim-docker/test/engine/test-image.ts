import { readFileSync } from "node:fs";
import { pack } from "tar-stream";
import { dial } from "../../src/engine/dial";
import type { Engine } from "../../src/engine/engine";
import { jsonLines } from "../../src/engine/json-lines";

/** Marks what one test file made. */
export const TEST_LABEL = "com.wing-containers.test";

/** Makes the engine have a busybox image under the given name; Debian's package busybox-static is in it. */
export async function makeTestImage(engine: Engine, name: string, test: string): Promise<void> {
  const archive = pack();
  archive.entry({ name: "bin/busybox", mode: 0o755 }, readFileSync("/bin/busybox"));
  for (const command of [
    "sh",
    "sleep",
    "cat",
    "echo",
    "ls",
    "id",
    "tail",
    "head",
    "dd",
    "true",
    "touch",
    "stat",
    "find",
  ]) {
    archive.entry({ name: `bin/${command}`, type: "symlink", linkname: "busybox" });
  }
  archive.entry({ name: "tmp", type: "directory", mode: 0o1777 });
  archive.entry({ name: "etc/passwd" }, "root:x:0:0:root:/:/bin/sh\n");
  archive.finalize();
  const [repo, tag = "latest"] = name.split(/:(?=[^/]*$)/);
  const stream = await dial<NodeJS.ReadableStream>(engine.docker, {
    path: "/images/create?",
    method: "POST",
    isStream: true,
    file: archive as unknown as NodeJS.ReadableStream,
    options: { fromSrc: "-", repo, tag, changes: ["ENV PATH=/bin", 'CMD ["sh"]', `LABEL ${TEST_LABEL}=${test}`] },
  });
  for await (const message of jsonLines<{ error?: string }>(stream)) {
    if (message.error) throw new Error(message.error);
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
