import type { Statement } from "./policy-document";

/** What a role needs to fetch images from a repository. */
export function pullStatements(repositoryArn: string): readonly Statement[] {
  return [
    // The token is the account's, and names no repository.
    { actions: ["ecr:GetAuthorizationToken"], resources: ["*"] },
    {
      actions: ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"],
      resources: [repositoryArn],
    },
  ];
}
