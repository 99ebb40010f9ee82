import { basename } from "node:path";
import type { BuildImageSpec } from "@wing-containers/core/provider";
import { imageTag } from "@wing-containers/provider-kit";
import { buildContent } from "./build-content";

/** The engine's name of a build's result. Builds with equal content share it, whichever workload asks. */
export function buildTag(build: BuildImageSpec, { hash } = buildContent(build)): string {
  return imageTag(hash, basename(build.context));
}
