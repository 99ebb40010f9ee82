import type { ImageReference } from "@wing-containers/engine/image-reference";

/** What went wrong, by the names of the errors of AWS and of its SDK, and what to do. */
const REMEDIES: readonly (readonly [names: RegExp, remedy: string])[] = [
  [
    /^(CredentialsProviderError|TokenProviderError)$/,
    "Give AWS credentials as Terraform's AWS provider takes them from its surroundings: AWS_PROFILE, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a role of the machine. A role or profile in a provider block of Terraform is not known here.",
  ],
  [
    /^(ExpiredToken|ExpiredTokenException|RequestExpired)$/,
    "The AWS credentials have expired: log in again, for example by `aws sso login`, then apply again.",
  ],
  [
    /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch)$/,
    "AWS does not know the credentials: check AWS_PROFILE, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and the clock of this machine.",
  ],
  [
    /^AccessDenied(Exception)?$/,
    "Who publishes images needs ecr:GetAuthorizationToken, and on the repository ecr:DescribeImages, ecr:BatchCheckLayerAvailability, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage.",
  ],
  [
    /^RepositoryNotFoundException$/,
    "Create the repository, or correct containers.aws.repository_url in wing.toml. One that the app made and somebody deleted comes back by `terraform apply -refresh-only`, then `terraform apply`.",
  ],
];

const OTHERWISE = "Check the network and that the region has ECR, then apply again.";

/** An error of ECR, told to whoever applies. */
export function ecrError(error: Error, { name, version }: ImageReference): Error {
  const remedy = REMEDIES.find(([names]) => names.test(error.name))?.[1] ?? OTHERWISE;
  const said = error.message || ((error as { cause?: Error }).cause?.message ?? error.name);
  return new Error(`ECR could not be asked about ${name}:${version}: ${said} (${error.name})\n${remedy}`, {
    cause: error,
  });
}
