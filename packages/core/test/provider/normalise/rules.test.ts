import { symlinkSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { problemsOf } from "../normalise-props";
import { createProjectFolder } from "../project-folder";
import { BROKEN_RULES } from "./broken-rules";

const image = "redis";
const project = createProjectFolder();
afterAll(() => project.remove());

describe("normalise", () => {
  it.each(BROKEN_RULES)("refuses %s", (_, props, code, path) => {
    const problems = problemsOf(props);
    expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
    expect(problems[0]).toMatchObject({
      severity: "error",
      accepted: expect.stringMatching(/\S/),
      remedy: expect.stringMatching(/[.?]$/),
    });
  });

  it("refuses a function that cannot be invoked by HTTP", () => {
    const ports = [{ port: 9, protocol: "tcp" }];
    expect(problemsOf({ image, ports }, { kind: "function" })).toMatchObject([
      { code: "function.port", path: "ports" },
    ]);
    expect(problemsOf({ image, ports: [] }, { kind: "function" })).toMatchObject([{ code: "function.port" }]);
  });

  it("refuses an image beside a closure", () => {
    expect(problemsOf({ image }, { hasClosure: true })).toMatchObject([
      { code: "image.one-of", given: "image and a closure" },
    ]);
  });

  it("refuses a link out of the project, where the path is written", () => {
    project.write("../outside/Dockerfile");
    symlinkSync(`${dirname(project.path)}/outside`, project.at("link"));
    const escapes = (path: string) => [{ code: "image.symlink-escape", path }];
    const context = { projectDir: project.path };
    expect(problemsOf({ image: "./link" }, context)).toMatchObject(escapes("image"));
    expect(problemsOf({ imageBuild: { context: "link" } }, context)).toMatchObject(escapes("imageBuild.context"));
  });

  it("says what a mistyped name most likely means", () => {
    expect(problemsOf({ image, memroy: 5 })[0]?.remedy).toContain("Did you mean memory?");
    expect(problemsOf({ image, build: {} })[0]?.remedy).toContain("Did you mean imageBuild?");
    expect(problemsOf({ image, ports: [{ port: 1, protocol: "htttp" }] })[0]?.remedy).toBe("Did you mean http?");
  });

  it("never shows what may be secret", () => {
    const props = {
      image,
      env: { A: ["hunter2"] },
      secrets: { B: "hunter2" },
      imageBuild: { secrets: { c: "hunter2" } },
      enve: "hunter2",
    };
    expect(JSON.stringify(problemsOf(props))).not.toContain("hunter2");
  });

  it("reports all problems at once, in the order of the props", () => {
    const props = {
      overrides: { aws: () => 1 },
      volumes: [{ name: "A" }],
      sidecars: [{ name: "main", image }],
      public: "yes",
      stopSignal: "TERM",
      memory: 1,
      cpu: -1,
      env: { "a-b": "x" },
      user: "",
      image: "Redis",
    };
    const paths = [
      "image",
      "user",
      "env.a-b",
      "cpu",
      "memory",
      "stopSignal",
      "public",
      "sidecars[0].name",
      "volumes[0].name",
      "overrides.aws",
    ];
    expect(problemsOf(props).map(({ path }) => path)).toEqual(paths);
  });

  it.each([undefined, null, {}])("takes %s as no props, so that a closure needs none", (props) => {
    expect(problemsOf(props, { hasClosure: true })).toEqual([]);
  });
});
