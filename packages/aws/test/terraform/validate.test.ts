import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeTerraform } from "./describe-terraform";
import { EXAMPLE_NAMES, exampleProject } from "./example-project";
import { terraform } from "./terraform";
import type { WingProject } from "./wing-project";

/** Nothing is asked of it: neither command has an account. */
const NO_ACCOUNT = { url: "http://127.0.0.1:1" };

/** A test of Terraform's own: values stand in for the plugin, and nothing is made. */
const planOf = (service: string, task: string): string => `
mock_provider "aws" {
  mock_data "aws_availability_zones" {
    defaults = { names = ["us-east-1a", "us-east-1b", "us-east-1c"] }
  }
}

run "plan" {
  command = plan
  assert {
    condition     = ${service}.desired_count == 1 && ${service}.launch_type == "FARGATE"
    error_message = "The service has not one replica on Fargate."
  }
  assert {
    condition     = ${task}.network_mode == "awsvpc" && ${task}.cpu == "512" && one(${task}.volume).name == "pages"
    error_message = "The task has not the sizes, the network or the volume of its containers."
  }
}
`;

async function compiled(name: string, check: (project: WingProject) => Promise<void>): Promise<void> {
  const project = exampleProject(name);
  try {
    await project.compile();
    await check(project);
  } finally {
    project.remove();
  }
}

describeTerraform("Terraform without an account", { timeout: 180_000 }, () => {
  test.each(EXAMPLE_NAMES)("says that the example %s is valid", (name) =>
    compiled(name, async ({ output }) => {
      const tf = terraform(output, NO_ACCOUNT);
      await tf.init();
      expect(await tf.json(["validate", "-json"])).toMatchObject({ valid: true, diagnostics: [] });
    }),
  );

  test("plans the example sidecars with a plugin of values", () =>
    compiled("sidecars", async ({ output }) => {
      const { resource } = JSON.parse(readFileSync(join(output, "main.tf.json"), "utf8"));
      const [service, task] = ["aws_ecs_service", "aws_ecs_task_definition"].map(
        (type) => `${type}.${Object.keys(resource[type])[0]}`,
      );
      writeFileSync(join(output, "plan.tftest.hcl"), planOf(`${service}`, `${task}`));
      const tf = terraform(output, NO_ACCOUNT);
      await tf.init();
      expect(await tf.run(["test", "-no-color"])).toMatch(/Success! 1 passed, 0 failed/);
    }));
});
