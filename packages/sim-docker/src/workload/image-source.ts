import type { BuildImageSpec, ContainerSpec } from "@wing-containers/core/provider";
import { buildTag } from "@wing-containers/engine/build-tag";
import type { InflightHost } from "../host/inflight-host";
import { type Output, outputPatterns } from "./output-patterns";
import type { ImageSource } from "./workload-schema";

/** Decides how the engine gets a container's image. */
export function imageSource(
  { image, pullPolicy }: ContainerSpec,
  architecture: string,
  output: Output,
  { closure }: Pick<InflightHost, "closure">,
): ImageSource {
  switch (image.kind) {
    case "reference":
      return { kind: "reference", reference: image.reference, policy: pullPolicy, platform: `linux/${architecture}` };
    case "build": {
      const build = { ...image, ignore: [...image.ignore, ...outputPatterns(image.context, output)] };
      return { kind: "build", tag: buildTag(build), build };
    }
    case "closure": {
      if (closure === undefined) throw new Error("The closure has not been bundled.");
      const { context, dockerfile } = closure;
      const platform = `linux/${architecture}`;
      const build: BuildImageSpec = { kind: "build", context, dockerfile, args: {}, secrets: {}, platform, ignore: [] };
      return { kind: "build", tag: buildTag(build), title: "its closure", build };
    }
  }
}
