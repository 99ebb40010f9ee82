import type {
  BuildImageSpec,
  BuildSecretSpec,
  ClosureImageSpec,
  ImageSpec,
  ReferenceImageSpec,
} from "../../spec/image-spec";
import type { FieldIds } from "./field-ids";

/** What the image of a container asks for. */
export type ImageIds = FieldIds<
  Record<ImageSpec["kind"], unknown>,
  {
    reference: FieldIds<ReferenceImageSpec, { kind: KindId; reference: never }>;
    build: BuildImageIds;
    closure: FieldIds<ClosureImageSpec, { kind: KindId }>;
  }
>;

type KindId = `image.${ImageSpec["kind"]}`;

type BuildImageIds = FieldIds<
  BuildImageSpec,
  {
    kind: KindId;
    context: never;
    dockerfile: never;
    target: never;
    args: never;
    secrets: "image.build.secrets" | FieldIds<BuildSecretSpec, { env: never; file: never }>;
    platform: never;
    ignore: never;
    sourceHash: never;
  }
>;
