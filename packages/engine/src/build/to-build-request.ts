import type { BuildImageSpec } from "@wing-containers/core/provider";
import { buildContent } from "./build-content";
import type { BuildRequest } from "./build-request";
import { buildTag } from "./build-tag";
import { readBuildSecret } from "./read-build-secret";

/**
 * What the engine is asked for to build an image. What is read now is what is sent: files that changed since the
 * compilation get a tag of their own.
 *
 * @throws ImageSourceError for a context that cannot be read, Error for a build secret
 */
export function toBuildRequest(build: BuildImageSpec, content = buildContent(build)): BuildRequest {
  const { context, dockerfile, target, args, platform, secrets } = build;
  return {
    tag: buildTag(build, content),
    context,
    dockerfile,
    files: content.files,
    target,
    args,
    platform,
    secrets: Object.entries(secrets).map(([id, secret]) => ({ id, value: readBuildSecret(id, secret) })),
  };
}
