import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allOf } from "../compile/compile";
import { decoded } from "../conformance/terraform-file";
import { CompiledProgram } from "./compile-program";
import { hasTerraform, validate } from "./terraform";

const SETTINGS = `
[tf-aws]
vpc = "new"
vpc_lambda = true

[containers]
targets = []

[containers.aws]
name = "shop"
log_retention_days = 30
tags = { team = "shop" }
security_group_ids = ["sg-0a1b2c3d4e5f67890"]
permissions_boundary_arn = "arn:aws:iam::123456789012:policy/boundary"

[containers.aws.certificates]
"example.org" = "arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012"
`;

let program: CompiledProgram;

beforeAll(() => {
  program = new CompiledProgram("everything", SETTINGS);
}, 120_000);
afterAll(() => program?.[Symbol.dispose]());

describe("a program with every kind of address", () => {
  it("gives them to other services as variables", () => {
    const task = allOf(program.config, "aws_ecs_task_definition").find(({ family }) => family.startsWith("client-"));
    const [main] = decoded(task?.container_definitions) as { environment: { name: string; value: string }[] }[];
    const environment = Object.fromEntries((main?.environment ?? []).map(({ name, value }) => [name, value]));
    expect(environment).toEqual({
      WEB: "https://www.example.com",
      ADMIN: "https://www.example.com:8443",
      DNS_HOST: expect.stringMatching(/^\$\{aws_lb\.web_NetworkBalancer_\w+\.dns_name\}$/),
      INTERNAL: expect.stringMatching(/^http:\/\/web\.shop-[0-9a-f]{8}\.internal:8080$/),
      PLAIN: expect.stringMatching(/^http:\/\/\$\{aws_lb\.plain_Balancer_\w+\.dns_name\}$/),
      RPC: expect.stringMatching(/^http:\/\/\$\{aws_lb\.plain_NetworkBalancer_\w+\.dns_name\}:50051$/),
      REDIS: expect.stringMatching(/^tcp:\/\/plain\.shop-[0-9a-f]{8}\.internal:6379$/),
      HOST: expect.stringMatching(/^plain\.shop-[0-9a-f]{8}\.internal$/),
    });
  });

  it("compiles without a warning, of Wing's about our schema of wing.toml either", () => {
    expect(program.printed).toBe("");
  });

  it.skipIf(!hasTerraform)("is valid to Terraform", { timeout: 120_000 }, () => {
    expect(validate(program.output)).toMatchObject({ valid: true, diagnostics: [] });
  });
});
