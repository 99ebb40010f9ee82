import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How Terraform knows the URL of the app's own repository. */
const REPOSITORY_URL = /\$\{aws_ecr_repository\.\w+\.repository_url\}/g;

/**
 * Lets another registry stand in for ECR: moto keeps repositories, but no images. Everything else of the files stays.
 *
 * @param repository `host/repository`
 */
export function standInForEcr(output: string, repository: string): void {
  const file = join(output, "main.tf.json");
  const text = readFileSync(file, "utf8");
  const changed = text.replace(REPOSITORY_URL, repository);
  if (changed === text) throw new Error(`Nothing in ${file} speaks of a repository's URL.`);
  writeFileSync(file, changed);
}
