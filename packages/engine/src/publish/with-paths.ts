import type { BuildImageSpec } from "@wing-containers/core/provider";
import type { PublishContent } from "./publish-request";

/** The same content with all paths of this machine written in another way. */
export function withPaths<Content extends PublishContent>(
  content: Content,
  rewrite: (path: string) => string,
): Content {
  const { image, files } = content;
  return {
    ...content,
    image: image.kind === "build" ? buildWithPaths(image, rewrite) : image,
    files: files.map((file) => ({ ...file, source: rewrite(file.source) })),
  };
}

function buildWithPaths(build: BuildImageSpec, rewrite: (path: string) => string): BuildImageSpec {
  const secrets = Object.entries(build.secrets).map(([id, { env, file }]) => [
    id,
    { ...(env !== undefined && { env }), ...(file !== undefined && { file: rewrite(file) }) },
  ]);
  return {
    ...build,
    context: rewrite(build.context),
    dockerfile: rewrite(build.dockerfile),
    secrets: Object.fromEntries(secrets),
  };
}
