import type { PartialSpec } from "@wing-containers/conformance";
import { resourcesOf, type TerraformFile } from "./terraform-file";

/** What a function of Lambda says of a function. */
export function inspectLambda(file: TerraformFile, workload: string): PartialSpec | undefined {
  const [lambda] = resourcesOf(file, "aws_lambda_function", workload);
  if (lambda === undefined) return undefined;
  return { kind: "function", path: workload, main: { memory: lambda.memory_size as number } };
}
