import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ImageBase, imageRequest } from "../../src/image/image-request";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "image-request-"));
  writeFileSync(join(folder, "Dockerfile"), "FROM scratch\n");
  writeFileSync(join(folder, "adapter"), "first");
});

afterEach(() => rmSync(folder, { recursive: true }));

const REFERENCE: ImageBase = { kind: "reference", reference: "ghcr.io/team/app:1", platform: "linux/amd64" };

const build = (): ImageBase => ({
  kind: "build",
  context: folder,
  dockerfile: join(folder, "Dockerfile"),
  args: {},
  secrets: {},
  platform: "linux/amd64",
  ignore: [],
});

const request = (base: ImageBase, files = [{ source: join(folder, "adapter"), path: "/opt/x" }]) =>
  imageRequest(base, files, "registry.example.com/app", join(folder, "target/main.tfaws"));

test("names the repository, and what the image is made of", () => {
  expect(request(REFERENCE)).toEqual({
    image: expect.stringMatching(/^registry\.example\.com\/app:app-[0-9a-f]{16}$/),
    base: REFERENCE,
    files: [{ source: "../../adapter", path: "/opt/x" }],
  });
});

test("says where a build is relative to the Terraform files", () => {
  expect(request(build()).base).toMatchObject({ kind: "build", context: "../..", dockerfile: "../../Dockerfile" });
});

test.each([
  ["the reference", () => request({ ...REFERENCE, reference: "ghcr.io/team/app:2" })],
  ["the platform", () => request({ ...REFERENCE, platform: "linux/arm64" })],
  ["where a file goes", () => request(REFERENCE, [{ source: join(folder, "adapter"), path: "/opt/y" }])],
  ["that files are added", () => request(REFERENCE, [])],
  [
    "a file's bytes",
    () => {
      writeFileSync(join(folder, "adapter"), "second");
      return request(REFERENCE);
    },
  ],
])("the tag follows %s", (_what, changed) => {
  const before = request(REFERENCE).image;
  expect(request(REFERENCE).image).toBe(before);
  expect(changed().image).not.toBe(before);
});

test("the tag follows the content of a build, and is the same for a build of the same content", () => {
  const before = request(build()).image;
  expect(request(build()).image).toBe(before);
  writeFileSync(join(folder, "Dockerfile"), "FROM busybox\n");
  expect(request(build()).image).not.toBe(before);
});

test("a source hash stands for the content of a build", () => {
  const hashed = (sourceHash: string) => request({ ...build(), sourceHash } as ImageBase, []).image;
  const before = hashed("v1");
  writeFileSync(join(folder, "Dockerfile"), "FROM busybox\n");
  expect(hashed("v1")).toBe(before);
  expect(hashed("v2")).not.toBe(before);
});

test("a file that is not there is an error that names it", () => {
  expect(() => request(REFERENCE, [{ source: join(folder, "missing"), path: "/opt/x" }])).toThrow(/missing/);
});
