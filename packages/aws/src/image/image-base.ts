import type { ContainerSpec } from "@wing-containers/core/provider";
import type { PublishedImage } from "@wing-containers/engine/publish-request";
import type { ClosureImage } from "@wing-containers/provider-kit";

/**
 * What the image of a container is before files are put on top.
 *
 * @param closure what the image of the workload's closure is built from
 */
export function imageBase(
  { image, pullPolicy: policy }: ContainerSpec,
  architecture: string,
  closure: () => ClosureImage,
): PublishedImage {
  if (image.kind === "build") return image;
  const platform = `linux/${architecture}`;
  if (image.kind === "reference") return { ...image, platform, policy };
  const { context, dockerfile } = closure();
  return { kind: "build", context, dockerfile, args: {}, secrets: {}, platform, ignore: [] };
}
