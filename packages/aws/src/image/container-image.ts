import type { ContainerSpec } from "@wing-containers/core/provider";
import type { ClosureImage } from "@wing-containers/provider-kit";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { imageBase } from "./image-base";
import { publishedImage } from "./published-image";

/** Where a container's image is. */
export interface ContainerImage {
  /** Asked when the app is written. */
  readonly uri: () => string;
  /** What must come first. */
  readonly dependsOn: readonly ITerraformDependable[];
}

/**
 * Decides where a container's image comes from: a reference is left where it is, all others are published.
 *
 * @param closure what the image of the workload's closure is built from; asked when the app is written
 */
export function containerImage(
  scope: Construct,
  { name, image }: ContainerSpec,
  architecture: string,
  closure: () => ClosureImage,
): ContainerImage {
  if (image.kind === "reference") return { uri: () => image.reference, dependsOn: [] };
  const { uri, step } = publishedImage(scope, `Image-${name}`, () => imageBase(image, architecture, closure));
  return { uri, dependsOn: [step] };
}
