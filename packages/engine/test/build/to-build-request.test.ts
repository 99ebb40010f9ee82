import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { BuildImageSpec } from "@wing-containers/core/provider";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { buildTag } from "../../src/build/build-tag";
import { toBuildRequest } from "../../src/build/to-build-request";

const context = mkdtempSync(join(tmpdir(), "request-"));
const dockerfile = join(context, "Dockerfile");
writeFileSync(dockerfile, "FROM scratch\n");
afterAll(() => rmSync(context, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const build = (more: Partial<BuildImageSpec> = {}): BuildImageSpec => ({
  kind: "build",
  context,
  dockerfile,
  args: {},
  secrets: {},
  platform: "linux/amd64",
  ignore: [],
  ...more,
});

test("the files that are hashed are the files that are sent", () => {
  writeFileSync(join(context, "used"), "1");
  writeFileSync(join(context, "ignored"), "1");
  const spec = build({ ignore: ["ignored"] });
  const before = toBuildRequest(spec);
  expect(before.files).toEqual(["Dockerfile", "used"]);
  expect(before.tag).toMatch(new RegExp(`^wing-containers/${basename(context).toLowerCase()}:[0-9a-f]{16}$`));
  writeFileSync(join(context, "ignored"), "2");
  expect(toBuildRequest(spec)).toEqual(before);
  writeFileSync(join(context, "used"), "22");
  expect(buildTag(spec)).not.toBe(before.tag);
});

test("with a hash of the user's own everything is sent, and changed files do not count", () => {
  const spec = build({ sourceHash: "v1" });
  const before = toBuildRequest(spec);
  expect(before.files).toBeUndefined();
  writeFileSync(join(context, "used"), "333");
  expect(buildTag(spec)).toBe(before.tag);
  expect(buildTag(build({ sourceHash: "v2" }))).not.toBe(before.tag);
  expect(buildTag(build({ sourceHash: "v1", args: { A: "1" } }))).not.toBe(before.tag);
});

test("secrets are read where the specification says, and are no part of the tag", () => {
  const file = join(context, "token");
  writeFileSync(file, Buffer.from([0, 255]));
  vi.stubEnv("BUILD_TOKEN", "t0");
  const spec = build({ secrets: { a: { env: "BUILD_TOKEN" }, b: { file } } });
  const { secrets, tag } = toBuildRequest(spec);
  expect(secrets).toEqual([
    { id: "a", value: Buffer.from("t0") },
    { id: "b", value: Buffer.from([0, 255]) },
  ]);
  expect(tag).toBe(buildTag(build()));
});

test.each([
  [{ env: "NOT_SET_ANYWHERE" }, /secret "token" is not there: the environment variable NOT_SET_ANYWHERE/],
  [{ file: "/nonexistent/token" }, /secret "token" cannot be read: ENOENT[\s\S]*Create the file/],
])("a build secret that is not there is named: %j", (secret, says) => {
  expect(() => toBuildRequest(build({ secrets: { token: secret } }))).toThrow(says);
});

test("a context that is not there is named", () => {
  expect(() => toBuildRequest(build({ context: "/nonexistent" }))).toThrow("/nonexistent");
});
