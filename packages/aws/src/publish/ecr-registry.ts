import {
  DescribeImagesCommand,
  ECRClient,
  GetAuthorizationTokenCommand,
  ImageNotFoundException,
} from "@aws-sdk/client-ecr";
import type { ImageReference } from "@wing-containers/engine/image-reference";
import type { PublishRegistry } from "@wing-containers/engine/publish-image";
import { ecrError } from "./ecr-error";
import type { EcrHost } from "./ecr-host";

/**
 * A registry of ECR, with the credentials that the AWS command and Terraform find. `AWS_ENDPOINT_URL` is heeded.
 *
 * @throws Error that says what to do, from both of its methods
 */
export function ecrRegistry({ account, region }: EcrHost, image: ImageReference): PublishRegistry {
  const client = new ECRClient({ region });
  const { repository, version } = image;
  return {
    async exists() {
      const imageIds = [{ imageTag: version }];
      try {
        await client.send(new DescribeImagesCommand({ registryId: account, repositoryName: repository, imageIds }));
        return true;
      } catch (error) {
        if (error instanceof ImageNotFoundException) return false;
        throw ecrError(error as Error, image);
      }
    },
    async credentials() {
      try {
        const { authorizationData } = await client.send(new GetAuthorizationTokenCommand({}));
        const token = Buffer.from(authorizationData?.[0]?.authorizationToken ?? "", "base64").toString();
        const [username = "", password = ""] = token.split(/:(.*)/s);
        return { username, password };
      } catch (error) {
        throw ecrError(error as Error, image);
      }
    },
  };
}
