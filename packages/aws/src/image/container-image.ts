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
  container: ContainerSpec,
  architecture: string,
  closure: () => ClosureImage,
): ContainerImage {
  const { name, image } = container;
  if (image.kind === "reference") return { uri: () => image.reference, dependsOn: [] };
  const { uri, step } = publishedImage(scope, `Image-${name}`, () => imageBase(container, architecture, closure));
  return { uri, dependsOn: [step] };
}
