import type { PartialSpec } from "@wing-containers/conformance";
import { resourcesOf, type TerraformFile } from "./terraform-file";

interface Lambda {
  readonly memory_size: number;
  readonly timeout: number;
  readonly architectures: readonly string[];
  readonly environment?: { readonly variables: Readonly<Record<string, string>> };
  readonly ephemeral_storage?: { readonly size: number };
  readonly reserved_concurrent_executions?: number;
  readonly image_config?: {
    readonly entry_point?: readonly string[];
    readonly command?: readonly string[];
    readonly working_directory?: string;
  };
}

/** What a function of Lambda says of a function. */
export function inspectLambda(file: TerraformFile, workload: string): PartialSpec | undefined {
  const [lambda] = resourcesOf(file, "aws_lambda_function", workload) as unknown as readonly Lambda[];
  if (lambda === undefined) return undefined;
  const { memory_size: memory, timeout, architectures, environment, image_config: config } = lambda;
  const [url] = resourcesOf(file, "aws_lambda_function_url", workload);
  const [provisioned] = resourcesOf(file, "aws_lambda_provisioned_concurrency_config", workload);
  const env = environment?.variables ?? {};
  const max = lambda.reserved_concurrent_executions;
  return {
    kind: "function",
    path: workload,
    architecture: architectures[0] === "arm64" ? "arm64" : "amd64",
    timeout,
    // Lambda has nothing to say of it.
    concurrency: 1,
    main: {
      memory,
      env,
      ...(config?.entry_point && { entrypoint: config.entry_point }),
      ...(config?.command && { args: config.command }),
      ...(config?.working_directory && { workingDir: config.working_directory }),
      ...(lambda.ephemeral_storage && { ephemeralStorage: lambda.ephemeral_storage.size }),
      ports: [{ port: Number(env.PORT), protocol: "http", public: url !== undefined }],
    },
    scaling: {
      min: (provisioned?.provisioned_concurrent_executions as number | undefined) ?? 0,
      ...(max !== undefined && { max }),
    },
  };
}
