import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { resolveBuild } from "../../../src/provider/image/resolve-build";
import { createProjectFolder } from "../project-folder";

const project = createProjectFolder();
const outside = join(dirname(project.path), "outside");

beforeAll(() => {
  project.write("../outside/Dockerfile");
  project.write("Dockerfile");
  mkdirSync(project.at("empty"));
  symlinkSync(outside, project.at("way-out"));
  symlinkSync(project.at("web"), project.at("way-in"));
  symlinkSync(project.at("circle"), project.at("circle"));
  symlinkSync(join(outside, "Dockerfile"), project.at("empty", "linked.Dockerfile"));
});
afterAll(() => project.remove());

const resolve = (source: Parameters<typeof resolveBuild>[0]) => resolveBuild(source, project.path);

describe("resolveBuild", () => {
  it.each([
    [{ image: "./web" }, "web", "web/Dockerfile"],
    [{ image: "./web/dev.Dockerfile" }, "web", "web/dev.Dockerfile"],
    [{ image: "." }, "", "Dockerfile"],
    [{}, "", "Dockerfile"],
    [{ context: "web" }, "web", "web/Dockerfile"],
    [{ context: ".", dockerfile: "web/dev.Dockerfile" }, "", "web/dev.Dockerfile"],
    [{ context: "web", dockerfile: "../Dockerfile" }, "web", "Dockerfile"],
    [{ dockerfile: "web/dev.Dockerfile" }, "web", "web/dev.Dockerfile"],
    [{ image: "./way-in" }, "way-in", "way-in/Dockerfile"],
  ])("finds %j", (source, context, dockerfile) => {
    expect(resolve(source)).toEqual({ context: project.at(context), dockerfile: project.at(dockerfile) });
  });

  it("finds what lies outside the project where the path says so", () => {
    const found = { context: outside, dockerfile: join(outside, "Dockerfile") };
    expect(resolve({ image: "../outside" })).toEqual(found);
    expect(resolve({ image: outside })).toEqual(found);
    expect(resolve({ context: outside })).toEqual(found);
  });

  it.each([
    [{ image: "./none" }, "image.context-missing", "image", "there is nothing"],
    [{ image: "./none/Dockerfile" }, "image.dockerfile-missing", "image", "there is nothing"],
    [{ image: "./empty" }, "image.dockerfile-missing", "image", "there is nothing"],
    [{ image: "./web/Dockerfile/x" }, "image.context-missing", "image", "is a file"],
    [{ image: "./circle" }, "image.context-missing", "image", "circle"],
    [{ image: `./${"x".repeat(5000)}` }, "image.context-missing", "image", "longer than"],
    [{ image: "./a\0b" }, "image.context-missing", "image", "cannot be used"],
    [{ image: "/dev/null" }, "image.context-missing", "image", "neither a file nor a folder"],
    [{ context: "none" }, "image.context-missing", "context", "there is nothing"],
    [{ context: "web/Dockerfile" }, "image.context-missing", "context", "it is a file"],
    [{ context: "web", dockerfile: "." }, "image.dockerfile-missing", "dockerfile", "it is a folder"],
    [{ dockerfile: "none/Dockerfile" }, "image.dockerfile-missing", "dockerfile", "there is nothing"],
    [{ image: "./way-out" }, "image.symlink-escape", "image", "symbolic link"],
    [{ context: "way-out" }, "image.symlink-escape", "context", "symbolic link"],
    [{ context: "empty", dockerfile: "linked.Dockerfile" }, "image.symlink-escape", "dockerfile", "symbolic link"],
  ])("says once what is wrong with %j", (source, code, field, message) => {
    const failure = { code, field, message: expect.stringContaining(message), remedy: expect.stringMatching(/\.$/) };
    expect(resolve(source)).toEqual([expect.objectContaining(failure)]);
  });

  it("says at once that neither the context nor a Dockerfile elsewhere is there", () => {
    const failures = resolve({ context: "none", dockerfile: "/nowhere/Dockerfile" });
    expect(failures).toMatchObject([{ code: "image.context-missing" }, { code: "image.dockerfile-missing" }]);
  });

  it("is content with a project folder that is reached over a link", () => {
    const link = join(dirname(project.path), "link");
    symlinkSync(project.path, link);
    expect(resolveBuild({ image: "./web" }, link)).toEqual({
      context: join(link, "web"),
      dockerfile: join(link, "web/Dockerfile"),
    });
  });
});
