import type { ContainerSpec } from "../spec/container-spec";
import type { AskedCapability } from "./asked-capability";
import { fieldPath } from "./field-path";

/** What the image of one container asks for. */
export function askedByImage({ image, pullPolicy }: ContainerSpec, path: string): readonly AskedCapability[] {
  if (image.kind === "closure") return [{ capability: "image.closure", path }];
  const asked: AskedCapability[] = [{ capability: `image.${image.kind}`, path: fieldPath(path, "image") }];
  if (image.kind === "reference" && pullPolicy !== "missing") {
    asked.push({ capability: `image.pull-policy.${pullPolicy}`, path: fieldPath(path, "pullPolicy") });
  }
  if (image.kind === "build" && Object.keys(image.secrets).length > 0) {
    asked.push({ capability: "image.build.secrets", path: fieldPath(path, "imageBuild.secrets") });
  }
  return asked;
}
