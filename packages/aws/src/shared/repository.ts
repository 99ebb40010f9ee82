import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import { settingsOf } from "../settings/settings";
import { awsName } from "./aws-name";
import { oncePerApp } from "./once-per-app";

/** Where the app's images are. */
export interface Repository {
  readonly url: string;
  readonly arn: string;
}

/** The repository of the app's images: the one that wing.toml names, or one of its own. */
export const repositoryOf = oncePerApp((scope): Repository => {
  const { repository } = settingsOf(scope);
  if (repository !== undefined) return repository;
  const created = new EcrRepository(scope, "Images", {
    name: awsName(scope, 256),
    imageTagMutability: "IMMUTABLE",
    imageScanningConfiguration: { scanOnPush: true },
    encryptionConfiguration: [{ encryptionType: "KMS" }],
    // The images are the app's own, and built anew from its sources.
    forceDelete: true,
  });
  new EcrLifecyclePolicy(scope, "ImagesLifecycle", {
    repository: created.name,
    policy: JSON.stringify({
      rules: [
        {
          rulePriority: 1,
          description: "What no tag names is of no use.",
          selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 1 },
          action: { type: "expire" },
        },
      ],
    }),
  });
  return { url: created.repositoryUrl, arn: created.arn };
});
