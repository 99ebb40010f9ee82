import { afterEach, expect, test } from "vitest";
import { createPortableProject } from "./portable-project";
import type { WingProject } from "./wing-project";

let project: WingProject | undefined;
afterEach(() => project?.remove());

test("`wing test` runs the program and warns of the targets that would refuse it", async () => {
  project = createPortableProject('[containers]\ntargets = ["aws"]\n');
  const { exitCode, output } = await project.test({ NODE_PATH: "" });
  expect(output).toContain("pass");
  expect(output).toContain("warning[capability.limited] memory: aws supports resources.replica-memory");
  expect(exitCode).toBe(0);
}, 120_000);

test("`wing test` runs nothing where the project wants errors", async () => {
  project = createPortableProject('[containers]\ntargets = ["aws"]\nportability = "error"\n');
  const { exitCode, output } = await project.test({ NODE_PATH: "" });
  expect(output).toContain("error[capability.limited] memory: aws supports resources.replica-memory");
  expect(exitCode).not.toBe(0);
}, 120_000);
