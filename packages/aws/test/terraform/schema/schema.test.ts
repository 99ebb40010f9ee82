import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CompiledProgram } from "../../wing/compile-program";
import { EXAMPLE_NAMES, exampleProject } from "../example-project";
import { problemsOfBlock } from "./problems-of-block";
import type { BlockSchema } from "./schema";

const TYPES: Readonly<Record<string, BlockSchema>> = JSON.parse(
  readFileSync(join(__dirname, "schema.json"), "utf8"),
).types;

/** What belongs to Terraform in every resource, and not to the plugin. */
const TERRAFORM = ["//", "depends_on", "lifecycle", "provider", "provisioner", "count", "for_each"];

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** What is wrong with a folder of Terraform's, to the plugin's schema. */
function problemsOf(output: string): readonly string[] {
  const file = JSON.parse(readFileSync(join(output, "main.tf.json"), "utf8"));
  const all = { ...prefixed(file.data ?? {}), ...(file.resource as Resources) };
  return Object.entries(all)
    .filter(([type]) => /^(data\.)?aws_/.test(type))
    .flatMap(([type, resources]) =>
      Object.entries(resources).flatMap(([name, resource]) => {
        const known = TYPES[type];
        if (known === undefined) return [`${type} is not in schema.json: make that anew by extract-schema.mjs`];
        const own = Object.fromEntries(Object.entries(resource).filter(([key]) => !TERRAFORM.includes(key)));
        return problemsOfBlock(own, known, `${type}.${name}`);
      }),
    );
}

function prefixed(data: Resources): Resources {
  return Object.fromEntries(Object.entries(data).map(([type, resources]) => [`data.${type}`, resources]));
}

describe("what is written keeps to the schema of Terraform's plugin", { timeout: 120_000 }, () => {
  test.each(EXAMPLE_NAMES)("in the example %s", async (name) => {
    const project = exampleProject(name);
    try {
      await project.compile();
      expect(problemsOf(project.output)).toEqual([]);
    } finally {
      project.remove();
    }
  });

  test("in a program with every kind of address", () => {
    using program = new CompiledProgram("everything");
    expect(problemsOf(program.output)).toEqual([]);
  });
});

test.each([
  ["an attribute that does not exist", { nmae: "x" }, "nmae does not exist"],
  ["an attribute that only the plugin sets", { arn: "x" }, "arn cannot be set"],
  ["a value of another type", { name: 7 }, "name is not a string: 7"],
  ["an element of another type", { setting: [{ name: "x", value: ["y"] }] }, 'setting[0].value is not a string: ["y"]'],
  ["a block without what it needs", { setting: [{ name: "x" }] }, "setting[0].value is required"],
  ["too many blocks", { configuration: [{}, {}] }, "configuration is there 2 times"],
  ["an attribute in place of a block", { setting: "on" }, "setting is not a block"],
])("%s is a problem", (_what, more, problem) => {
  const found = problemsOfBlock({ name: "shop", ...more }, TYPES.aws_ecs_cluster as BlockSchema, "cluster");
  expect(found).toEqual([`cluster.${problem}`]);
});
