import { describe, expect, it, vi } from "vitest";
import { allOf } from "../compile/compile";
import { CompiledProgram } from "./compile-program";

vi.setConfig({ testTimeout: 60_000 });

describe("the platform", () => {
  it("works after the one that it builds on, which has settings of its own", () => {
    const settings = '[tf-aws]\nvpc = "new"\n[containers.aws]\nname = "shop"\n';
    using program = new CompiledProgram("everything", settings, ["tf-aws", "@wing-containers/aws"]);
    expect(allOf(program.config, "aws_ecs_service")).toHaveLength(3);
    expect(allOf(program.config, "aws_vpc")).toHaveLength(1);
  });

  it("tags what is Wing's own in a program without containers", () => {
    using program = new CompiledProgram("bucket", '[containers.aws.tags]\nteam = "shop"\n');
    expect(program.config.provider.aws).toEqual([{ default_tags: [{ tags: { team: "shop" } }] }]);
  });

  it.each(["bucket", "everything"])("refuses settings of %s once, and says which", (program) => {
    const compile = () => new CompiledProgram(program, '[containers.aws]\ncluster_nam = "platform"\n');
    expect(compile).toThrow(/value\.unknown\] containers\.aws\.cluster_nam: .*[\s\S]*Did you mean cluster_name\?/);
    expect(compile).not.toThrow(/Parameter validation errors/);
  });
});
