import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, runCreate } from "./run-create.js";

const NAME = "@acme/wing-containers-acme";

test.each([
  ["no name", [], "The provider has no name.\nGive one: --name @acme/wing-containers-acme"],
  ["an empty name", ["--name", ""], "npm does not take the name"],
  ["a name that npm refuses", ["--name", "Bad Name"], 'npm does not take the name "Bad Name": name can only contain'],
  ["a name with two slashes", ["--name", "@acme/a/b"], "npm does not take the name"],
  ["a name without a scope", ["--name", "wing-acme"], "would look for the file wing-acme/index.js"],
  ["a name of a target of Wing", ["--name", "@acme/sim"], "Wing has a target sim of its own"],
  ["the same behind the prefix", ["--name", "@acme/wing-containers-tf-aws"], "Wing has a target tf-aws of its own"],
  ["a name that is no target's", ["--name", "@acme/2nd"], 'The target would be called "2nd"'],
  ["a name that is a prefix only", ["--name", "@acme/wing-containers-"], 'The target would be called ""'],
  ["an unknown option", ["--nam", NAME], "Unknown option '--nam'"],
  ["an option without its value", ["--name"], "argument missing"],
  ["two folders", ["one", "two", "--name", NAME], "There is one folder too many: two."],
  ["a folder without a name", ["", "--name", NAME], "The folder has no name."],
])("%s is refused, and nothing is written", async (_title, args, message) => {
  const folder = emptyFolder();
  const { code, stdout, stderr } = await runCreate(args, folder);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect([code, stdout, readdirSync(folder)]).toEqual([1, "", []]);
});

test("a folder that is not empty is refused, and left as it is", async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, "taken"));
  for (const name of ["a", "b", "c", "d"]) writeFileSync(join(folder, "taken", name), "");
  const { code, stderr } = await runCreate(["taken", "--name", NAME], folder);
  expect(stderr).toBe("taken is not empty: it has a, b, c and 1 more.\nGive a folder that is new or empty.\n");
  expect([code, readdirSync(join(folder, "taken"))]).toEqual([1, ["a", "b", "c", "d"]]);
});

test("a file in the place of the folder is refused", async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "taken"), "");
  const { code, stderr } = await runCreate(["taken", "--name", NAME], folder);
  expect([code, stderr]).toEqual([1, "taken is a file.\nGive a folder that is new or empty.\n"]);
});
