import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BindingsModule, CLOSURE_BASE_IMAGE } from "@wing-containers/provider-kit";
import type { Construct } from "constructs";
import { BINDINGS_FILE } from "../host/bindings-file";
import { type PublishedImage, publishedImage } from "./published-image";

/** A volume of a task takes over what the image has at its place. Source: Amazon ECS, "Bind mounts". */
const DOCKERFILE = `FROM ${CLOSURE_BASE_IMAGE}
COPY index.cjs ${BINDINGS_FILE}
VOLUME ["${dirname(BINDINGS_FILE)}"]
USER 1000
CMD ["node", "${BINDINGS_FILE}"]
`;

/** The image of the sidecar that serves bindings. */
export function bindingsImage(scope: Construct, { file }: BindingsModule, architecture: string): PublishedImage {
  const context = dirname(file);
  const dockerfile = join(context, "Dockerfile");
  writeFileSync(dockerfile, DOCKERFILE);
  const platform = `linux/${architecture}`;
  return publishedImage(scope, "Image-wing-bindings", () => ({
    kind: "build",
    context,
    dockerfile,
    args: {},
    secrets: {},
    platform,
    ignore: [],
  }));
}
