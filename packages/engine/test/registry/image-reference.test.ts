import { expect, test } from "vitest";
import { parseImageReference } from "../../src/registry/image-reference";

test.each([
  ["redis", "docker.io", "library/redis", "redis", "latest"],
  ["redis:7", "docker.io", "library/redis", "redis", "7"],
  ["owner/app", "docker.io", "owner/app", "owner/app", "latest"],
  ["localhost/app:1", "localhost", "app", "localhost/app", "1"],
  ["127.0.0.1:5000/a/b", "127.0.0.1:5000", "a/b", "127.0.0.1:5000/a/b", "latest"],
  ["ghcr.io/o/a:1@sha256:ab", "ghcr.io", "o/a", "ghcr.io/o/a", "sha256:ab"],
  ["index.docker.io/library/redis", "docker.io", "library/redis", "index.docker.io/library/redis", "latest"],
])("%s is split", (reference, registry, repository, name, version) => {
  expect(parseImageReference(reference)).toEqual({ registry, repository, name, version });
});
