import { registryHasImage } from "@wing-containers/engine/registry-has-image";
import { runPublish } from "@wing-containers/engine/run-publish";
import { ecrHost } from "./ecr-host";
import { ecrRegistry } from "./ecr-registry";

/** What Terraform runs for each image. Registries other than ECR are used with the user's own login. */
export function publishToRegistry(): Promise<void> {
  return runPublish((image) => {
    const ecr = ecrHost(image.registry);
    return ecr === undefined ? { exists: () => registryHasImage(image) } : ecrRegistry(ecr, image);
  });
}
