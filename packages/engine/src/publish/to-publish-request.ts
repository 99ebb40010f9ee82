import { relative, resolve, sep } from "node:path";
import { imageTag } from "@wing-containers/provider-kit";
import { publishHash } from "./publish-hash";
import type { PublishContent, PublishRequest } from "./publish-request";
import { publishedName } from "./published-name";
import { withPaths } from "./with-paths";

/**
 * What Terraform is to hand to the program that publishes an image.
 *
 * @param content with absolute paths, or paths from the working directory
 * @param repositoryUrl `host/repository`, or what Terraform knows it by
 * @param folder that of Terraform's files; the request's paths are relative to it
 * @throws ImageSourceError for a context or Dockerfile that cannot be read, Error for a file that cannot
 */
export function toPublishRequest(content: PublishContent, repositoryUrl: string, folder: string): PublishRequest {
  const hash = publishHash(content, folder);
  const tag = imageTag(hash, publishedName(content)).replace(/^.*\//, "").replace(":", "-");
  const fromFolder = (path: string) => relative(folder, resolve(path)).split(sep).join("/");
  return { ...withPaths(content, fromFolder), destination: `${repositoryUrl}:${tag}`, hash };
}
