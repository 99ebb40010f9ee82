import { registryHasImage } from "@wing-containers/engine/registry-has-image";
import { runPublish } from "@wing-containers/engine/run-publish";
import { ecrHost } from "./publish/ecr-host";
import { ecrRegistry } from "./publish/ecr-registry";

// Whoever applies did not choose the SDK, and can do nothing about what it says of Node.js.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= "true";

// The program that Terraform starts for each image. Registries other than ECR are used with the user's own login.
void runPublish((image) => {
  const ecr = ecrHost(image.registry);
  return ecr === undefined ? { exists: () => registryHasImage(image) } : ecrRegistry(ecr, image);
});
