import { resolve } from "node:path";
import type { BuildImageSpec } from "@wing-containers/core/provider";
import { core } from "@winglang/sdk";
import { DataResource, Lazy } from "cdktf";
import type { Construct } from "constructs";
import { repositoryOf } from "../shared/repository";
import { imageRequest } from "./image-request";
import { PUBLISHER, placePublisher } from "./place-publisher";

/** An image in the app's repository. */
export interface PublishedImage {
  /** What a container runs; asked when the app is written. */
  readonly uri: () => string;
  /** The step that puts it there. */
  readonly step: DataResource;
}

/**
 * Has an image built and put into the app's repository when Terraform applies. Nothing is done where the image is there.
 *
 * @param build what the image is built from; asked when the app is written
 */
export function publishedImage(scope: Construct, id: string, build: () => BuildImageSpec): PublishedImage {
  const repository = repositoryOf(scope);
  const outdir = resolve(core.App.of(scope).outdir);
  const request = () => imageRequest(build(), outdir);
  placePublisher(outdir);
  const uri = () => `${repository.url}:${request().tag}`;
  const image = Lazy.stringValue({ produce: uri });
  const step = new DataResource(scope, id, {
    triggersReplace: { image },
    provisioners: [
      {
        type: "local-exec",
        command: `node ${PUBLISHER}`,
        workingDir: "${path.module}",
        environment: {
          IMAGE: image,
          BUILD: Lazy.stringValue({ produce: () => JSON.stringify(request().build) }),
        },
      },
    ],
  });
  return { uri, step };
}
