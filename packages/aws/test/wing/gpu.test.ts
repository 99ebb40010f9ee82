import { expect, it } from "vitest";
import { allOf } from "../compile/compile";
import { CompiledProgram } from "./compile-program";
import { hasTerraform, validate } from "./terraform";

// Their arguments are written by Terraform's names, which no compiler checks.
it.skipIf(!hasTerraform)("machines with graphics processors are valid to Terraform", { timeout: 120_000 }, () => {
  using program = new CompiledProgram("gpu");
  const [template] = allOf(program.config, "aws_launch_template");
  expect(template).toMatchObject({ instance_type: "g4dn.xlarge", metadata_options: { http_tokens: "required" } });
  const [group] = allOf(program.config, "aws_autoscaling_group");
  expect(group).toMatchObject({ max_size: 2, lifecycle: { ignore_changes: ["desired_capacity"] } });
  expect(validate(program.output)).toMatchObject({ valid: true, diagnostics: [] });
});
