import { type Field, readText, type TextRule } from "@wing-containers/core/provider";
import type { Repository } from "../shared/repository";

const URL = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.(amazonaws\.com(?:\.cn)?)\/([a-z0-9][a-z0-9._/-]*)$/;

const REPOSITORY_URL: TextRule = {
  accepted: "the URL of an ECR repository, such as 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop",
  test: (text) => URL.test(text),
};

/** Reads which repository is there already. */
export function readRepository(field: Field): Repository | undefined {
  const url = readText(field, REPOSITORY_URL);
  const [, account, region, domain, name] = URL.exec(url ?? "") ?? [];
  if (url === undefined || name === undefined) return undefined;
  return { url, arn: `arn:${partition(region ?? "", domain ?? "")}:ecr:${region}:${account}:repository/${name}` };
}

function partition(region: string, domain: string): string {
  if (domain.endsWith(".cn")) return "aws-cn";
  return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
