import type { ImageInspectInfo } from "dockerode";
import { EngineError } from "../problem/engine-error";
import { ARCHITECTURE_REMEDY } from "../problem/engine-problems";

interface Wanted {
  readonly reference: string;
  readonly platform?: string | undefined;
}

/**
 * Returns the image when it is made for the wanted platform.
 *
 * @throws EngineError `image.architecture`
 */
export function checkArchitecture(image: ImageInspectInfo, { reference, platform }: Wanted): ImageInspectInfo {
  const wanted = platform?.split("/")[1];
  if (!wanted || !image.Architecture || image.Architecture === wanted) return image;
  throw new EngineError({
    code: "image.architecture",
    problem: `The image ${reference} is made for ${image.Os}/${image.Architecture}, and ${platform} is asked for.`,
    remedy: ARCHITECTURE_REMEDY,
  });
}
