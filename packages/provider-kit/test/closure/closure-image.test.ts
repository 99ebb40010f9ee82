import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ClosureImageOptions, closureImage, ImageSourceError } from "../../src/index";
import { temporaryFolder } from "../temporary-folder";
import { closureOptions } from "./closure-folder";

const client = '{ async handle() { require("@winglang/sdk/lib/helpers"); } }';

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

test("the context holds a Dockerfile of one layer, the bundle and its map, readable for everybody", () => {
  const { context, dockerfile, hash } = closureImage(closureOptions("service", client));
  expect(Object.keys(contents(context))).toEqual(["Dockerfile", "index.cjs", "index.cjs.map"]);
  expect(dockerfile).toBe(join(context, "Dockerfile"));
  expect(contents(context).Dockerfile).toBe(
    'FROM node:20-alpine\nCOPY index.cjs index.cjs.map /app/\nUSER 1000\nCMD ["node", "--enable-source-maps", "/app/index.cjs"]\n',
  );
  for (const name of readdirSync(context)) expect(statSync(join(context, name)).mode & 0o777).toBe(0o644);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test("another folder, another work folder and a link to the project give the same bytes", () => {
  const first = closureImage(closureOptions("function", client));
  const options = closureOptions("function", client, join(temporaryFolder(), "elsewhere"));
  const workdir = join(options.projectDir, "target/test/main.wsim.123456/.wing");
  mkdirSync(workdir, { recursive: true });
  const second = closureImage({ ...options, workdir, outDir: join(temporaryFolder(), "a/b") });
  expect(contents(second.context)).toEqual(contents(first.context));
  expect(second.hash).toBe(first.hash);

  const link = join(temporaryFolder(), "link");
  symlinkSync(options.projectDir, link);
  const linked = closureImage({ ...options, projectDir: link, workdir: join(link, "target/main.wsim/.wing") });
  expect(linked.hash).toBe(first.hash);
});

test("the map names files by their place in the project, and holds neither sources nor paths of this machine", () => {
  const { context } = closureImage(closureOptions("function", client));
  const map = JSON.parse(contents(context)["index.cjs.map"] as string);
  expect(map).not.toHaveProperty("sourcesContent");
  expect(map.sources).toContain(".wing/web.closure.cjs");
  expect(map.sources).toContain("node_modules/@winglang/sdk/src/helpers.ts");
  expect(map.sources.filter((source: string) => /^(\/|\.\.|[A-Z]:)/.test(source))).toEqual([]);
});

test("unchanged input rewrites nothing; a change rewrites what it changes, and has another hash", () => {
  const options = closureOptions("service", client);
  const { context, hash } = closureImage(options);
  const files = ["out/index.cjs", "out/index.cjs.map", "out/Dockerfile", "target/main.wsim/.wing/web.closure.cjs"].map(
    (path) => join(options.projectDir, path),
  );
  for (const file of files) utimesSync(file, 1, 1);
  const changed = files.map((file) => statSync(file).ctimeMs);
  expect(closureImage(options).hash).toBe(hash);
  expect(files.map((file) => statSync(file).ctimeMs)).toEqual(changed);
  expect(files.map((file) => statSync(file).mtimeMs)).toEqual([1000, 1000, 1000, 1000]);
  expect(closureImage({ ...options, code: `${options.code}exports.other = 1;` }).hash).not.toBe(hash);
  expect(statSync(join(context, "index.cjs")).mtimeMs).not.toBe(1000);
  expect(statSync(join(context, "Dockerfile")).mtimeMs).toBe(1000);
});

test("files that lost their mode get it back", () => {
  const options = closureOptions("service", client);
  const { dockerfile } = closureImage(options);
  chmodSync(dockerfile, 0o600);
  closureImage(options);
  expect(statSync(dockerfile).mode & 0o777).toBe(0o644);
});

test("modules can be taken from elsewhere or left out", () => {
  const options = closureOptions("service", '{ handle: async () => require("left") }');
  const right = join(temporaryFolder({ "right.cjs": "module.exports = 'right';" }), "right.cjs");
  const { context } = closureImage({ ...options, alias: { left: right } });
  expect(contents(context)["index.cjs"]).toContain('"right"');
  closureImage({ ...options, external: ["left"] });
  expect(contents(context)["index.cjs"]).toContain('require("left")');
});

test("a closure that cannot be bundled is told with file and place", () => {
  const options = closureOptions("service", "require('no-such-module')");
  let error: unknown;
  try {
    closureImage(options);
  } catch (thrown) {
    error = thrown;
  }
  expect(ImageSourceError.isInstance(error) && error.code).toBe("closure-not-bundled");
  expect((error as Error).message).toMatch(/web\.closure\.cjs:1:\d+: Could not resolve "no-such-module"/);
});

test.each<[Partial<Record<keyof ClosureImageOptions, unknown>>, string]>([
  [{ name: "" }, 'name is ""; it must be a file name of letters'],
  [{ name: "../up" }, 'name is "../up"'],
  [{ kind: "job" }, 'kind is "job"; it must be "service" or "function"'],
  [{ kind: "toString" }, 'kind is "toString"'],
  [{ outDir: "out" }, 'outDir is "out"; it must be an absolute path'],
  [{ workdir: "/no/such/folder" }, 'workdir is "/no/such/folder"; it must be the absolute path of an existing folder'],
  [{ projectDir: "." }, 'projectDir is "."'],
  [{ sdkDir: __filename }, "sdkDir is"],
])("%j is refused", (change, message) => {
  const options = { ...closureOptions("service", client), ...change } as ClosureImageOptions;
  expect(() => closureImage(options)).toThrow(message);
});
