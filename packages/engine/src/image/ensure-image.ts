import type { ImageInspectInfo } from "dockerode";
import { buildImage } from "../build/build-image";
import type { BuildRequest } from "../build/build-request";
import type { Engine } from "../engine";
import { shareWork } from "../shared-work";
import { IMAGE_LABEL } from "./image-label";
import { inspectImage } from "./inspect-image";
import { type PullRequest, pullImage } from "./pull-image";

/** An image that a container is to be made from. */
export type ImageRequest =
  | ({ readonly kind: "reference" } & PullRequest)
  /** `tag` is `wing-containers/<name>:<hash>`, where the hash covers everything that the image depends on. */
  | ({ readonly kind: "build" } & BuildRequest);

/**
 * Makes the engine have an image. Requests for one image that come together are served by one pull or build, and a
 * build whose tag exists is not run again.
 */
export function ensureImage(
  engine: Engine,
  image: ImageRequest,
  progress: (line: string) => void,
): Promise<ImageInspectInfo> {
  const interest = { progress, signal: image.signal };
  if (image.kind === "reference") {
    const key = `${image.policy} ${image.platform ?? ""} ${image.reference}`;
    return shareWork(engine.pendingImages, key, interest, (report, signal) =>
      pullImage(engine, { ...image, signal }, report),
    );
  }
  return shareWork(engine.pendingImages, `build ${image.tag}`, interest, (report, signal) =>
    buildUnlessPresent(engine, { ...image, signal }, report),
  );
}

async function buildUnlessPresent(
  engine: Engine,
  request: BuildRequest,
  progress: (line: string) => void,
): Promise<ImageInspectInfo> {
  const hash = request.tag.slice(request.tag.lastIndexOf(":") + 1);
  const present = await inspectImage(engine, request.tag);
  // The label tells our image from one that happens to have the name.
  if (present?.Config?.Labels?.[IMAGE_LABEL] === hash) return present;
  return buildImage(engine, { ...request, labels: { ...request.labels, [IMAGE_LABEL]: hash } }, progress);
}
