import type { BuildImageSpec, ReferenceImageSpec } from "@wing-containers/core/provider";

/** An image that is to be in a registry: plain data, so that Terraform can hand it to the program that sees to it. */
export interface PublishRequest {
  /** The registry's host, with its port where it has one. */
  readonly registry: string;
  /** The repository within the registry, such as `team/app`. */
  readonly repository: string;
  /** Names the content: for a build, part of `hash`. */
  readonly tag: string;
  readonly image: PublishedReference | PublishedBuild;
}

/** An image that exists elsewhere. */
export interface PublishedReference extends ReferenceImageSpec {
  /** `linux/amd64` or `linux/arm64`. */
  readonly platform: string;
  /** Whether the engine asks the other registry for news of an image that it has (`always`), or not (`missing`). */
  readonly policy: "always" | "missing" | "never";
}

/** An image that is built. */
export interface PublishedBuild extends BuildImageSpec {
  /** `hash` of `buildContent` at compile time. Content that is different by now is not published under the tag. */
  readonly hash: string;
}
