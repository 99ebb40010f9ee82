import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BuildImageSpec } from "@wing-containers/core/provider";
import { afterAll, describe, expect, test } from "vitest";
import type { AddedFile, PublishContent, PublishedImage } from "../../src/publish/publish-request";
import { toPublishRequest } from "../../src/publish/to-publish-request";

describe("the request that publishes an image", () => {
  const root = mkdtempSync(join(tmpdir(), "request-"));
  const project = join(root, "project");
  mkdirSync(join(project, "web"), { recursive: true });
  writeFileSync(join(project, "web", "Dockerfile"), "FROM scratch\n");
  writeFileSync(join(project, "adapter"), "one");
  cpSync(project, join(root, "elsewhere"), { recursive: true });
  afterAll(() => rmSync(root, { recursive: true }));

  const build = (folder: string, more: Partial<BuildImageSpec> = {}): BuildImageSpec => {
    const context = join(folder, "web");
    const dockerfile = join(context, "Dockerfile");
    return { kind: "build", context, dockerfile, args: {}, secrets: {}, platform: "linux/amd64", ignore: [], ...more };
  };
  const adapter = (folder: string, more: Partial<AddedFile> = {}): AddedFile => ({
    source: join(folder, "adapter"),
    path: "/opt/adapter",
    mode: 0o755,
    ...more,
  });
  const redis: PublishedImage = {
    kind: "reference",
    reference: "ghcr.io/team/redis:7",
    platform: "linux/amd64",
    policy: "missing",
  };
  const destination = (image: PublishedImage, files: readonly AddedFile[] = []): string =>
    toPublishRequest({ image, files }, "r.example/app", join(project, "target")).destination;

  test("has paths from Terraform's folder, and names what it is made of", () => {
    const image = build(project, { secrets: { token: { file: join(project, "token") }, key: { env: "KEY" } } });
    const request = toPublishRequest({ image, files: [adapter(project)] }, "r.example/app", join(project, "target"));
    expect(request).toMatchObject({
      destination: `r.example/app:web-${request.hash.slice(0, 16)}`,
      image: {
        context: "../web",
        dockerfile: "../web/Dockerfile",
        secrets: { token: { file: "../token" }, key: { env: "KEY" } },
      },
      files: [{ source: "../adapter", path: "/opt/adapter", mode: 0o755 }],
    });
    expect(destination(redis)).toMatch(/^r\.example\/app:redis-[0-9a-f]{16}$/);
  });

  test.each([
    ["a build", (folder: string) => ({ image: build(folder), files: [adapter(folder)] })],
    ["a build with a source hash", (folder: string) => ({ image: build(folder, { sourceHash: "1" }), files: [] })],
  ])("is the same wherever the project is, for %s", (_, content: (folder: string) => PublishContent) => {
    const at = (folder: string) => toPublishRequest(content(folder), "r.example/app", join(folder, "target"));
    expect(at(join(root, "elsewhere"))).toEqual(at(project));
  });

  test("has a tag of its own for everything that decides what the image is", () => {
    const scratch = { kind: "scratch", platform: "linux/amd64" } as const;
    const all = [
      destination(build(project)),
      destination(build(project, { platform: "linux/arm64" })),
      destination(build(project, { args: { A: "1" } })),
      destination(build(project, { sourceHash: "1" })),
      destination(build(project, { sourceHash: "2" })),
      destination(build(project, { sourceHash: "2", target: "test" })),
      destination(redis),
      destination({ ...redis, reference: "redis:8" }),
      destination({ ...redis, platform: "linux/arm64" }),
      destination(redis, [adapter(project)]),
      destination(redis, [adapter(project, { path: "/opt/other" })]),
      destination(redis, [adapter(project, { mode: 0o644 })]),
      destination(redis, [adapter(project, { source: join(project, "web", "Dockerfile") })]),
      destination(scratch, [adapter(project)]),
      destination({ ...scratch, platform: "linux/arm64" }, [adapter(project)]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test("does not depend on the order of files, nor on what only says how the image is got", () => {
    const files = [adapter(project), adapter(project, { path: "/opt/other" })];
    expect(destination(redis, files)).toBe(destination(redis, [...files].reverse()));
    expect(destination({ ...redis, policy: "always" })).toBe(destination(redis));
  });

  test("is not made for a file that is not there", () => {
    expect(() => destination(redis, [adapter(project, { source: join(project, "nothing") })])).toThrow(/nothing/);
  });
});
