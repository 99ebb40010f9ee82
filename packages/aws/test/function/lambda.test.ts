import { join } from "node:path";
import { duration, secret, wingSynthesis } from "@wing-containers/conformance";
import { WorkloadError } from "@wing-containers/core/provider";
import { expect, test, vi } from "vitest";

// The compiler is a process, which loads Wing's SDK when it starts.
vi.setConfig({ testTimeout: 60_000 });

const synthesise = wingSynthesis({ platform: join(__dirname, "../../lib/index.js"), target: "tf-aws" });

// biome-ignore lint/suspicious/noExplicitAny: tests read what they expect, and fail where it is not there.
type Resource = Readonly<Record<string, any>>;

/** All resources of one function's app, by type. */
async function compiled(props: Record<string, unknown>): Promise<(type: string) => Resource[]> {
  const workloads = [{ id: "fn", kind: "function" as const, props: { image: "node:20-alpine", ...props } }];
  const { files } = await synthesise({ workloads });
  const { resource } = JSON.parse(files["main.tf.json"] ?? "{}");
  return (type) => Object.values(resource[type] ?? {});
}

test("a function has dead letters, traces, a log group of its own, and a role that may do no more than that", async () => {
  const all = await compiled({});
  const [lambda] = all("aws_lambda_function");
  const [queue] = all("aws_sqs_queue");
  expect(queue).toMatchObject({ sqs_managed_sse_enabled: true, message_retention_seconds: 1_209_600 });
  expect(lambda).toMatchObject({
    package_type: "Image",
    timeout: 60,
    publish: false,
    dead_letter_config: { target_arn: expect.stringMatching(/^\$\{aws_sqs_queue\..*\.arn\}$/) },
    tracing_config: { mode: "Active" },
    depends_on: expect.arrayContaining([expect.stringMatching(/^aws_iam_role_policy\./)]),
  });
  expect(lambda).not.toHaveProperty("reserved_concurrent_executions");
  const policies = all("aws_iam_role_policy").map(({ policy }) => String(policy));
  const actions = policies.flatMap((policy) => policy.match(/"[a-z]+:[A-Z]\w+"/g) ?? []);
  expect(actions.sort()).toEqual(
    [
      "logs:CreateLogStream",
      "logs:PutLogEvents",
      "sqs:SendMessage",
      "xray:PutTelemetryRecords",
      "xray:PutTraceSegments",
    ].map((action) => JSON.stringify(action)),
  );
  expect(all("aws_lambda_permission")).toEqual([]);
});

test("a public function has a URL that anybody may call", async () => {
  const all = await compiled({ port: 8080, public: true });
  expect(all("aws_lambda_function_url")).toMatchObject([{ authorization_type: "NONE" }]);
  expect(all("aws_lambda_permission").map(({ action, principal }) => [action, principal])).toEqual([
    ["lambda:InvokeFunctionUrl", "*"],
    ["lambda:InvokeFunction", "*"],
  ]);
});

test("instances that are kept ready are those of an alias, which the URL leads to", async () => {
  const all = await compiled({ port: 8080, public: true, scaling: { min: 2, max: 4 } });
  expect(all("aws_lambda_function")).toMatchObject([{ publish: true, reserved_concurrent_executions: 4 }]);
  expect(all("aws_lambda_provisioned_concurrency_config")).toMatchObject([{ provisioned_concurrent_executions: 2 }]);
  const qualifier = expect.stringMatching(/^\$\{aws_lambda_alias\..*\.name\}$/);
  expect(all("aws_lambda_function_url")).toMatchObject([{ qualifier }]);
  expect(all("aws_lambda_permission")).toMatchObject([{ qualifier }, { qualifier }]);
});

test("process, architecture and storage are Lambda's", async () => {
  const all = await compiled({
    entrypoint: ["/bin/sh"],
    args: ["-c", "exec ${X}"],
    workingDir: "/srv",
    architecture: "arm64",
    memory: 2048,
    ephemeralStorage: 1024,
  });
  expect(all("aws_lambda_function")).toMatchObject([
    {
      architectures: ["arm64"],
      memory_size: 2048,
      ephemeral_storage: { size: 1024 },
      image_config: { entry_point: ["/bin/sh"], command: ["-c", "exec $${X}"], working_directory: "/srv" },
    },
  ]);
});

test.each([
  ["memory", { memory: 100 }, "capability.limited"],
  ["timeout", { timeout: duration(1000) }, "capability.limited"],
  ["ephemeralStorage", { ephemeralStorage: 20_000 }, "capability.limited"],
  ["concurrency", { concurrency: 2 }, "capability.unsupported"],
  ["secrets", { secrets: { TOKEN: secret("token") } }, "capability.unsupported"],
  ["sidecars[0]", { sidecars: [{ name: "side", image: "busybox:1.36" }] }, "capability.unsupported"],
  ["user", { user: "1000" }, "capability.unsupported"],
  ["env.AWS_REGION", { env: { AWS_REGION: "eu-west-1" } }, "value.pattern"],
])("what Lambda does not have is refused: %s", async (field, props, code) => {
  const outcome = await compiled(props).catch((error: unknown) => error);
  if (!WorkloadError.isInstance(outcome)) throw new Error("The app was accepted.");
  expect(outcome.diagnostics.map(({ path, code: given }) => [path.replace(/\.TOKEN$/, ""), given])).toEqual([
    [field, code],
  ]);
});
