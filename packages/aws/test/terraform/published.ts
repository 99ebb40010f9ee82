import type { Engine } from "@wing-containers/engine/engine";
import type { TestRegistry } from "@wing-containers/engine/testing/test-registry";

/** Tags of a repository of a registry; none where nothing has been published. */
export async function publishedTags({ host }: TestRegistry, repository: string): Promise<readonly string[]> {
  const answer = await fetch(`http://${host}/v2/${repository}/tags/list`);
  return ((await answer.json()) as { tags?: string[] }).tags ?? [];
}

/** Removes from the engine what was built there to be published: an image's id is the digest of its configuration. */
export async function removePublished(engine: Engine, registry: TestRegistry, repository: string): Promise<void> {
  const accept = "application/vnd.docker.distribution.manifest.v2+json";
  for (const tag of await publishedTags(registry, repository)) {
    const answer = await fetch(`http://${registry.host}/v2/${repository}/manifests/${tag}`, { headers: { accept } });
    const { config } = (await answer.json()) as { config: { digest: string } };
    await engine.docker
      .getImage(config.digest)
      .remove({ force: true })
      .catch(() => undefined);
  }
}
