import { resolve } from "node:path";
import { core } from "@winglang/sdk";
import { DataResource, Lazy } from "cdktf";
import type { Construct } from "constructs";
import { literal } from "../shared/literal";
import { repositoryOf } from "../shared/repository";
import { type AddedFile, type ImageBase, imageRequest } from "./image-request";
import { PUBLISHER, placePublisher } from "./place-publisher";

/** An image in the app's repository. */
export interface PublishedImage {
  /** What a container runs; asked when the app is written. */
  readonly uri: () => string;
  /** The step that puts it there. */
  readonly step: DataResource;
}

/**
 * Has an image put into the app's repository when Terraform applies. Nothing is done where the image is there.
 *
 * @param base what the image is; asked when the app is written
 * @param files what is added to it; asked then, too
 */
export function publishedImage(
  scope: Construct,
  id: string,
  base: () => ImageBase,
  files: () => readonly AddedFile[] = () => [],
): PublishedImage {
  const repository = repositoryOf(scope);
  const outdir = resolve(core.App.of(scope).outdir);
  const request = () => imageRequest(base(), files(), repository.url, outdir);
  placePublisher(outdir);
  const uri = () => request().image;
  const step = new DataResource(scope, id, {
    triggersReplace: { image: Lazy.stringValue({ produce: uri }) },
    provisioners: [
      {
        type: "local-exec",
        command: `node ${PUBLISHER}`,
        workingDir: "${path.module}",
        environment: {
          // An `ImageRequest`.
          IMAGE_REQUEST: Lazy.stringValue({ produce: () => literal(JSON.stringify(request())) }),
        },
      },
    ],
  });
  return { uri, step };
}
