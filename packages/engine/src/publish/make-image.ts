import { createHash } from "node:crypto";
import { imageTag } from "@wing-containers/provider-kit";
import { toBuildRequest } from "../build/to-build-request";
import type { Engine } from "../engine";
import { addFiles } from "../image/add-files";
import { ensureImage } from "../image/ensure-image";
import { EngineError } from "../problem/engine-error";
import { publishHash } from "./publish-hash";
import type { PublishedImage, PublishRequest } from "./publish-request";
import { publishedName } from "./published-name";

/**
 * Makes the engine have the image that is to be published.
 *
 * @returns a name of the image on the engine
 * @throws EngineError `image.content-changed`, and what pulls and builds throw; ImageSourceError for a context that cannot
 *   be read
 */
export async function makeImage(
  engine: Engine,
  request: PublishRequest,
  progress: (line: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  if (publishHash(request, process.cwd()) !== request.hash) throw contentChanged(request);
  const { image, files, hash } = request;
  const base = await makeBase(engine, image, progress, signal);
  if (base !== undefined && files.length === 0) return base.name;
  // A reference may mean another image by now.
  const content = createHash("sha256").update(`${hash}\n${base?.id}`).digest("hex");
  const tag = imageTag(content, publishedName(request));
  await addFiles(engine, { base: base?.name, files, tag, platform: image.platform, signal }, progress);
  return tag;
}

async function makeBase(
  engine: Engine,
  image: PublishedImage,
  progress: (line: string) => void,
  signal: AbortSignal | undefined,
): Promise<{ readonly name: string; readonly id: string } | undefined> {
  if (image.kind === "scratch") return undefined;
  if (image.kind === "reference") {
    const { Id } = await ensureImage(engine, { ...image, signal }, progress);
    return { name: image.reference, id: Id };
  }
  const build = toBuildRequest(image);
  const { Id } = await ensureImage(engine, { kind: "build", ...build, signal }, progress);
  return { name: build.tag, id: Id };
}

function contentChanged(request: PublishRequest): EngineError {
  const what = request.image.kind === "build" ? request.image.context : publishedName(request);
  return new EngineError({
    code: "image.content-changed",
    problem: `What the image of ${what} is made of has changed since the program was compiled: files, build arguments or the Dockerfile.`,
    remedy: "Compile again, so that the change gets a tag of its own; then apply.",
  });
}
