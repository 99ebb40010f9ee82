import { createHash } from "node:crypto";
import { basename, relative } from "node:path";
import type { BuildImageSpec } from "@wing-containers/core/provider";
import { hashContext, imageTag } from "@wing-containers/provider-kit";

/** What the step that publishes an image is told. Paths are relative to the folder of the Terraform files. */
export interface ImageRequest {
  /** Tag of the image, made of everything that the image is made of. */
  readonly tag: string;
  readonly build: BuildImageSpec;
}

/** What must be published for a build. */
export function imageRequest(build: BuildImageSpec, outdir: string): ImageRequest {
  const hash = build.sourceHash === undefined ? hashContext(build).hash : declaredHash(build, outdir);
  const fromOutdir = (path: string) => relative(outdir, path).replaceAll("\\", "/");
  return {
    tag: imageTag(hash, basename(build.context)).replace(/^.*\//, "").replace(":", "-"),
    build: { ...build, context: fromOutdir(build.context), dockerfile: fromOutdir(build.dockerfile) },
  };
}

/** With a source hash of the user's own, only what is said beside the files is hashed. */
function declaredHash({ sourceHash, context, dockerfile, target, args, platform }: BuildImageSpec, outdir: string) {
  const said = [sourceHash, relative(outdir, context), relative(outdir, dockerfile), target, args, platform];
  return createHash("sha256").update(JSON.stringify(said)).digest("hex");
}
