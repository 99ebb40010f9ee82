import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const PROGRAM = join(__dirname, "../../lib/apply.cjs");

/** Starts the program as Terraform does, with nothing else in its environment than what is given. */
function apply(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { env, encoding: "utf8" });
  return { status, stdout, stderr };
}

test.each([
  { args: [], what: "No command was given" },
  { args: ["destroy"], what: "There is no command destroy" },
  { args: ["toString"], what: "There is no command toString" },
])("the arguments $args are refused with the commands that there are", ({ args, what }) => {
  const stderr = `${what}: Terraform runs this program with publish-image or run-task.\n`;
  expect(apply(args)).toEqual({ status: 1, stdout: "", stderr });
});

test("each command says what is missing in its environment", () => {
  const task = apply(["run-task"], { TIMEOUT: "60" });
  expect(task).toMatchObject({ status: 1, stdout: "", stderr: expect.stringMatching(/^The variable TASK is not set/) });
  const image = apply(["publish-image"]);
  expect(image).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(/^The environment variable WING_CONTAINERS_PUBLISH is not set/),
  });
});
