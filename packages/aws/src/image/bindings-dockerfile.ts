import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CLOSURE_BASE_IMAGE } from "@wing-containers/provider-kit";
import { BINDINGS_FILE } from "../host/bindings-file";

/** A volume of a task takes over what the image has at its place. Source: Amazon ECS, "Bind mounts". */
const DOCKERFILE = `FROM ${CLOSURE_BASE_IMAGE}
COPY index.cjs ${BINDINGS_FILE}
VOLUME ["${dirname(BINDINGS_FILE)}"]
USER 1000
CMD ["node", "${BINDINGS_FILE}"]
`;

/** Writes, beside the bundled module of bindings, the Dockerfile of an image that serves them. */
export function writeBindingsDockerfile(moduleFile: string): { context: string; dockerfile: string } {
  const context = dirname(moduleFile);
  const dockerfile = join(context, "Dockerfile");
  writeFileSync(dockerfile, DOCKERFILE);
  return { context, dockerfile };
}
