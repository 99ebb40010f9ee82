import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { BuildImageSpec } from "@wing-containers/core/provider";
import { hashContext } from "@wing-containers/provider-kit";
import type { PublishContent, PublishedImage } from "./publish-request";

/**
 * Hashes everything that an image is made of: 64 hex digits, the same on every machine. A reference stands for itself,
 * whatever its registry means by it.
 *
 * @param folder that of Terraform's files, from which paths are told where the user answers for the content
 * @throws ImageSourceError for a context or Dockerfile that cannot be read, Error for a file that cannot
 */
export function publishHash({ image, files }: PublishContent, folder: string): string {
  const added = files.map(({ source, path, mode }) => [path, mode, digest(readFileSync(source))]);
  return digest(JSON.stringify([imageHash(image, folder), ...added.sort()]));
}

function imageHash(image: PublishedImage, folder: string): string {
  switch (image.kind) {
    case "reference":
      return digest(JSON.stringify([image.reference, image.platform]));
    case "scratch":
      return digest(image.platform);
    case "build":
      return image.sourceHash === undefined ? hashContext(image).hash : declaredHash(image, folder);
  }
}

function declaredHash(
  { sourceHash, context, dockerfile, target, args, platform }: BuildImageSpec,
  folder: string,
): string {
  const [from, file] = [context, dockerfile].map((path) => relative(folder, path).split(sep).join("/"));
  return digest(JSON.stringify([sourceHash, from, file, target, Object.entries(args).sort(), platform]));
}

function digest(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
