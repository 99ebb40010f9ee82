import type { Workload } from "@wing-containers/core";
import { WorkloadError } from "@wing-containers/core/provider";
import { expect, test } from "vitest";
import { lambdaVariables } from "../../src/function/lambda-variables";

const workload = (env: Record<string, string>, environment: [string, string][] = []) =>
  ({ _spec: { path: "root/fn", main: { env } }, _environment: new Map(environment) }) as unknown as Workload;

test("a function has its own variables and those that lifting adds later", () => {
  const added: [string, string][] = [];
  const { _spec, _environment } = workload({ GREETING: "hello" });
  const variables = lambdaVariables({ _spec, _environment } as Workload);
  added.push(["BUCKET", "b"]);
  for (const [name, value] of added) (_environment as Map<string, string>).set(name, value);
  expect(variables()).toEqual({ BUCKET: "b", GREETING: "hello" });
});

test("texts are not Terraform's to read", () => {
  expect(lambdaVariables(workload({ PATH: "${HOME}/bin:%{if}" }))()).toEqual({ PATH: "$${HOME}/bin:%%{if}" });
});

test.each(["AWS_REGION", "AWS_LAMBDA_RUNTIME_API", "_HANDLER", "LAMBDA_TASK_ROOT"])("%s is Lambda's own", (name) => {
  expect(() => lambdaVariables(workload({ [name]: "x" }))).toThrow(/Lambda sets that variable itself/);
});

test.each(["A", "_A"])("%s is no name for Lambda", (name) => {
  expect(() => lambdaVariables(workload({ [name]: "x" }))).toThrow(/Lambda does not take that name/);
});

test("all wrong names come in one error", () => {
  try {
    lambdaVariables(workload({ AWS_REGION: "x", A: "y", GOOD: "z" }));
    throw new Error("It was accepted.");
  } catch (error) {
    if (!WorkloadError.isInstance(error)) throw error;
    expect(error.diagnostics.map(({ path }) => path)).toEqual(["env.AWS_REGION", "env.A"]);
  }
});
