import { buildContent } from "../build/build-content";
import { toBuildRequest } from "../build/to-build-request";
import type { ImageRequest } from "../image/ensure-image";
import { EngineError } from "../problem/engine-error";
import type { PublishedBuild, PublishRequest } from "./publish-request";

/** What the engine is asked for, and the name that it then has the image under. */
export interface ImageToPublish {
  readonly name: string;
  readonly request: ImageRequest;
}

/**
 * Decides how the engine gets an image that is to be published.
 *
 * @throws EngineError `image.content-changed`, ImageSourceError for a context that cannot be read
 */
export function imageToPublish({ image }: PublishRequest): ImageToPublish {
  if (image.kind === "reference") return { name: image.reference, request: image };
  const content = buildContent(image);
  if (content.hash !== image.hash) throw contentChanged(image);
  const request = toBuildRequest(image, content);
  return { name: request.tag, request: { kind: "build", ...request } };
}

function contentChanged({ context }: PublishedBuild): EngineError {
  return new EngineError({
    code: "image.content-changed",
    problem: `What the image of ${context} is built from has changed since the program was compiled: files, build arguments or the Dockerfile.`,
    remedy: "Compile again, so that the change gets a tag of its own; then apply.",
  });
}
