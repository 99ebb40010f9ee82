import type { AddedFile, PublishedImage as ImageContent } from "@wing-containers/engine/publish-request";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { repositoryOf } from "../shared/repository";
import { addPublication } from "./app-publications";
import { Publication } from "./publication";

/** An image in the app's repository. */
export interface PublishedImage {
  /** What a container runs; asked when the app is written. */
  readonly uri: () => string;
  /** The step that puts it there. */
  readonly step: ITerraformDependable;
}

/**
 * Has an image put into the app's repository when Terraform applies. Nothing is done where the image is there.
 *
 * @param image what it is; asked when all code has been bundled
 * @param files what is put on top of it; asked then, too
 */
export function publishedImage(
  scope: Construct,
  id: string,
  image: () => ImageContent,
  files: () => readonly AddedFile[] = () => [],
): PublishedImage {
  const content = () => ({ image: image(), files: files() });
  const publication = new Publication(scope, id, content, repositoryOf(scope).url);
  addPublication(publication);
  return { uri: publication.uri, step: publication };
}
