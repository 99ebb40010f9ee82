import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, relative, resolve } from "node:path";
import type { BuildImageSpec, ReferenceImageSpec } from "@wing-containers/core/provider";
import { hashContext, imageTag } from "@wing-containers/provider-kit";

/** What the step that publishes an image is told. Paths are relative to the folder of the Terraform files. */
export interface ImageRequest {
  /** Name of the image: repository and tag. The tag is made of everything that the image is made of. */
  readonly image: string;
  readonly base: ImageBase;
  /** What is added to the base, in a layer that changes nothing else: entrypoint, command and user stay. */
  readonly files: readonly AddedFile[];
}

/** What an image is before files are added. */
export type ImageBase = ReferenceBase | BuildImageSpec;

/** An image that exists elsewhere. */
export interface ReferenceBase extends ReferenceImageSpec {
  /** `linux/amd64` or `linux/arm64`. */
  readonly platform: string;
}

/** A file that is added to an image, owned by root, with the mode that it has. */
export interface AddedFile {
  /** Absolute; relative in a request. */
  readonly source: string;
  /** Absolute path in the image. */
  readonly path: string;
}

/** What must be published for a base with files, in the repository at `repositoryUrl`. */
export function imageRequest(
  base: ImageBase,
  files: readonly AddedFile[],
  repositoryUrl: string,
  outdir: string,
): ImageRequest {
  const fromOutdir = (path: string) => relative(outdir, path).replaceAll("\\", "/");
  const added = files.map(({ source, path }) => [
    path,
    createHash("sha256").update(readFileSync(source)).digest("hex"),
  ]);
  const hash = added.length === 0 ? baseHash(base, outdir) : digest([baseHash(base, outdir), ...added]);
  const name = base.kind === "build" ? basename(base.context) : base.reference.replace(/[:@].*$/, "");
  return {
    image: `${repositoryUrl}:${imageTag(hash, basename(name)).replace(/^.*\//, "").replace(":", "-")}`,
    base:
      base.kind === "build"
        ? { ...base, context: fromOutdir(base.context), dockerfile: fromOutdir(base.dockerfile) }
        : base,
    files: files.map(({ source, path }) => ({ source: fromOutdir(resolve(source)), path })),
  };
}

function baseHash(base: ImageBase, outdir: string): string {
  if (base.kind === "reference") return digest([base.reference, base.platform]);
  const { sourceHash, context, dockerfile, target, args, platform } = base;
  if (sourceHash === undefined) return hashContext(base).hash;
  // With a source hash of the user's own, only what is said beside the files is hashed.
  return digest([sourceHash, relative(outdir, context), relative(outdir, dockerfile), target, args, platform]);
}

function digest(said: unknown): string {
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
