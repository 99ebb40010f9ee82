import { isPath } from "../image/is-path";
import { parseImageReference } from "../image/parse-image-reference";
import type { ImageSpec } from "../spec/image-spec";
import { normaliseBuild } from "./normalise-build";
import type { Fields } from "./read/fields";
import { hasToken } from "./read/has-token";
import { isGiven } from "./read/is-given";
import { readText } from "./read/read-text";
import { report } from "./read/report";
import { reportField } from "./read/report-field";

/** What an image needs to know of its workload. */
export interface ImageContext {
  readonly projectDir: string;
  /** Whether the program gave a closure for this container. */
  readonly hasClosure: boolean;
  /** Default of `build.platform`. */
  readonly platform: string;
}

/** Exactly one of a reference, a path, a build and a closure. Where none is given, a closure stands in, reported. */
export function normaliseImage(fields: Fields<"image" | "imageBuild">, context: ImageContext): ImageSpec {
  const sources = [
    ...(isGiven(fields.image) ? ["image"] : []),
    ...(isGiven(fields.imageBuild) ? ["imageBuild"] : []),
    ...(context.hasClosure ? ["a closure"] : []),
  ];
  if (sources.length !== 1) {
    const none = sources.length === 0;
    report(fields.image.problems, {
      code: "image.one-of",
      path: fields.image.path,
      message: none ? "The container has no image." : "The container has more than one image.",
      ...(none ? {} : { given: sources.join(" and ") }),
      accepted: "exactly one of image, imageBuild and (for the main container) a closure",
      remedy: none ? "Give a reference such as redis:alpine3.18, or a path such as ./web." : "Keep one of them.",
    });
  }
  const image = readText(fields.image);
  const built = normaliseBuild(image !== undefined && isPath(image) ? { ...fields, path: image } : fields, context);
  if (built !== undefined) return built;
  if (image === undefined) return { kind: "closure" };
  if (!hasToken(image)) checkReference(fields, image);
  return { kind: "reference", reference: image };
}

function checkReference(fields: Fields<"image">, image: string): void {
  const parsed = parseImageReference(image);
  if (!("malformed" in parsed)) return;
  const accepted = "[registry/]repository[:tag][@digest], or a path that starts with ./, ../ or /";
  const remedy = parsed.remedy;
  reportField(fields.image, { code: "image.reference", message: parsed.malformed, accepted, remedy });
}
