import type { BuildImageSpec, ReferenceImageSpec } from "@wing-containers/core/provider";

/** An image that is to be in a registry: plain data, so that Terraform can hand it to the program that sees to it. */
export interface PublishRequest extends PublishContent {
  /** `host/repository:tag`; the tag stands for `hash`. */
  readonly destination: string;
  /** `publishHash` at compile time. Content that is different by now is not published under the tag. */
  readonly hash: string;
}

/** What an image is made of. */
export interface PublishContent {
  readonly image: PublishedImage;
  /** What is put on top of it, in one layer. Entrypoint, command, user and variables of the image stay as they are. */
  readonly files: readonly AddedFile[];
}

/** An image that exists elsewhere, one that is built, or one that has nothing in it but the files on top. */
export type PublishedImage = PublishedReference | BuildImageSpec | ScratchImage;

/** An image that exists elsewhere. */
export interface PublishedReference extends ReferenceImageSpec {
  /** `linux/amd64` or `linux/arm64`. */
  readonly platform: string;
  /** Whether the engine asks the other registry for news of an image that it has (`always`), or not (`missing`). */
  readonly policy: "always" | "missing" | "never";
}

/** The empty image, as Dockerfiles call it. */
export interface ScratchImage {
  readonly kind: "scratch";
  /** `linux/amd64` or `linux/arm64`. */
  readonly platform: string;
}

/** A file that is put on top of an image. It and the folders on the way to it are root's. */
export interface AddedFile {
  /** Absolute path on this machine; in Terraform's files relative to their folder. */
  readonly source: string;
  /** Absolute path in the image. */
  readonly path: string;
  /** Permission bits, such as `0o755`. On Windows every file of an image is executable. */
  readonly mode: number;
}
