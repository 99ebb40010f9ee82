import { basename } from "node:path";
import { parseImageReference } from "../registry/image-reference";
import type { PublishContent } from "./publish-request";

/** What people recognise an image by: the last part of its context, its reference, or its first file. */
export function publishedName({ image, files }: PublishContent): string {
  switch (image.kind) {
    case "build":
      return basename(image.context);
    case "reference":
      return basename(parseImageReference(image.reference).repository);
    case "scratch":
      return basename(files[0]?.path ?? image.kind);
  }
}
