import type { ImageSpec } from "@wing-containers/core/provider";
import type { ClosureImage } from "@wing-containers/provider-kit";
import type { ImageBase } from "./image-request";

/**
 * What an image is published from.
 *
 * @param closure what the image of the workload's closure is built from
 */
export function imageBase(image: ImageSpec, architecture: string, closure: () => ClosureImage): ImageBase {
  if (image.kind === "build") return image;
  const platform = `linux/${architecture}`;
  if (image.kind === "reference") return { ...image, platform };
  const { context, dockerfile } = closure();
  return { kind: "build", context, dockerfile, args: {}, secrets: {}, platform, ignore: [] };
}
