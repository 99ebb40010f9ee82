import type { Engine } from "@wing-containers/engine/engine";
import { ensureImage, type ImageRequest } from "@wing-containers/engine/ensure-image";
import { toBuildRequest } from "@wing-containers/engine/to-build-request";
import type { Reporter } from "../simulation/reporter";
import { imageDescription } from "./image-description";
import type { ImageSource } from "./workload-schema";

/**
 * Makes the engine have the images of a workload, pulling and building what it lacks, all at once.
 *
 * @returns the images' ids by container name
 * @throws EngineError, ImageSourceError
 */
export async function prepareImages(
  engine: Engine,
  images: Readonly<Record<string, ImageSource>>,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const prepared = await Promise.all(
    Object.entries(images).map(async ([container, source]) => {
      const progress = (line: string) => reporter.tell(`${imageDescription(source)}: ${line}`, "info");
      const { Id } = await ensureImage(engine, { ...imageRequest(source), signal }, progress);
      return [container, Id] as const;
    }),
  );
  return Object.fromEntries(prepared);
}

function imageRequest(source: ImageSource): ImageRequest {
  return source.kind === "reference" ? source : { kind: "build", ...toBuildRequest(source.build) };
}
