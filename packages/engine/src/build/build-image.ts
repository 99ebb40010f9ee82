import type { ImageInspectInfo } from "dockerode";
import type { Engine } from "../engine";
import { inspectImage } from "../image/inspect-image";
import { EngineError } from "../problem/engine-error";
import { explainEngineError } from "../problem/explain-engine-error";
import { buildImageClassic } from "./build-image-classic";
import type { BuildRequest } from "./build-request";

/**
 * Builds an image from a folder: by BuildKit where the engine has it, else by the classic builder.
 *
 * @param progress receives the steps and what they print, line by line
 * @returns the image as the engine has it
 * @throws EngineError `image.build-failed` with the failing step, `image.build-secrets`, and what a pull throws
 */
export async function buildImage(
  engine: Engine,
  request: BuildRequest,
  progress: (line: string) => void,
): Promise<ImageInspectInfo> {
  try {
    await (await builder(engine))(engine, request, progress);
  } catch (error) {
    request.signal?.throwIfAborted();
    throw explainEngineError(error, {
      action: `build the image ${request.tag}`,
      address: engine.address,
      platform: request.platform,
    });
  }
  const image = await inspectImage(engine, request.tag);
  if (image) return image;
  throw new EngineError({
    code: "image.not-found",
    problem: `The image ${request.tag} was built, but the engine does not have it any more.`,
    remedy: "Something removes images at the same time (`docker image prune`?). Start again when it is done.",
  });
}

/** BuildKit's session loads gRPC, which nothing else of a start does. */
async function builder({ buildKit }: Engine): Promise<typeof buildImageClassic> {
  return buildKit ? (await import("./build-image-buildkit.js")).buildImageBuildKit : buildImageClassic;
}
