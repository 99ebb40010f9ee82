import type { BindingsModule } from "@wing-containers/provider-kit";
import type { Construct } from "constructs";
import { writeBindingsDockerfile } from "./bindings-dockerfile";
import { type PublishedImage, publishedImage } from "./published-image";

/** The image of the sidecar that serves bindings. */
export function bindingsImage(scope: Construct, { file }: BindingsModule, architecture: string): PublishedImage {
  const build = {
    ...writeBindingsDockerfile(file),
    args: {},
    secrets: {},
    platform: `linux/${architecture}`,
    ignore: [],
  };
  return publishedImage(scope, "Image-wing-bindings", () => ({ kind: "build", ...build }));
}
