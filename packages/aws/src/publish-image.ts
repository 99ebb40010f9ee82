import { registryHasImage } from "@wing-containers/engine/registry-has-image";
import { runPublish } from "@wing-containers/engine/run-publish";
import { ecrHost } from "./publish/ecr-host";
import { ecrRegistry } from "./publish/ecr-registry";

// The program that Terraform starts for each image. Registries other than ECR are used with the user's own login.
void runPublish((image) => {
  const ecr = ecrHost(image.registry);
  return ecr === undefined ? { exists: () => registryHasImage(image) } : ecrRegistry(ecr, image);
});
