import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { bundleClosure, ImageSourceError } from "../src/index";
import { temporaryFolder } from "./temporary-folder";

const sdkDir = dirname(dirname(require.resolve("@winglang/sdk")));

const closure = {
  "work/entry.cjs": `/*! licence of entry */
    const { greet } = require("./greet.cjs");
    const { Util } = require("@winglang/sdk/lib/util/util");
    console.log(greet("wing"), require("left").name, typeof Util.sha256, greet.name);`,
  "work/greet.cjs": "exports.greet = function greet(name) { return 'hello ' + name; };",
  "work/node_modules/left/index.js": "module.exports = class Left {};",
};

function bundle(folder: string, changes = {}) {
  return bundleClosure({
    entry: join(folder, "work/entry.cjs"),
    outDir: join(folder, "out"),
    sdkDir,
    sourceMap: true,
    ...changes,
  });
}

test("a closure becomes one file that runs elsewhere, with the SDK's modules and its own", () => {
  const { file, hash } = bundle(temporaryFolder(closure));
  const alone = temporaryFolder({ [basename(file)]: readFileSync(file, "utf8") });
  expect(execFileSync(process.execPath, [join(alone, "index.cjs")], { cwd: alone, encoding: "utf8" })).toBe(
    "hello wing Left function greet\n",
  );
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
});

test("two folders, one of them below a tsconfig.json, give the same bytes", () => {
  const first = bundle(temporaryFolder(closure));
  const parent = temporaryFolder({
    "tsconfig.json": '{ "compilerOptions": { "useDefineForClassFields": false, "alwaysStrict": true } }',
    ...Object.fromEntries(Object.entries(closure).map(([path, text]) => [`deeper/down/${path}`, text])),
  });
  const second = bundle(join(parent, "deeper/down"));
  expect(readFileSync(second.file, "utf8")).toBe(readFileSync(first.file, "utf8"));
  expect(second.hash).toBe(first.hash);
  expect(readFileSync(first.file, "utf8")).not.toContain(dirname(first.file));
});

test("the source map is relative and holds the sources; without it there is no file", () => {
  const folder = temporaryFolder(closure);
  const { sourceMapFile } = bundle(folder);
  const map = JSON.parse(readFileSync(sourceMapFile as string, "utf8"));
  expect(map.sources).toContain("../work/greet.cjs");
  expect(map.sourcesContent[map.sources.indexOf("../work/greet.cjs")]).toBe(closure["work/greet.cjs"]);
  expect(bundle(folder, { sourceMap: false, outDir: join(folder, "plain") })).not.toHaveProperty("sourceMapFile");
  expect(readFileSync(join(folder, "plain/index.cjs"), "utf8")).not.toContain("sourceMappingURL");
});

test("aliases and left out modules are respected", () => {
  const folder = temporaryFolder({ ...closure, "other.cjs": "exports.name = 'Other'" });
  const { file } = bundle(folder, { alias: { left: join(folder, "other.cjs") } });
  expect(execFileSync(process.execPath, [file], { encoding: "utf8" })).toContain("hello wing Other");
  expect(readFileSync(bundle(folder, { external: ["left"] }).file, "utf8")).toContain('require("left")');
});

test.each([
  ["a syntax error", { "work/greet.cjs": "\nexports.greet = ;" }, /work\/greet\.cjs:2:17: Unexpected ";"/],
  [
    "a missing module",
    { "work/greet.cjs": "require('no-such-module')" },
    /greet\.cjs:1:9: Could not resolve "no-such-module"/,
  ],
])("%s is shown with file and line", (_title, files, message) => {
  const folder = temporaryFolder({ ...closure, ...files });
  let error: unknown;
  try {
    bundle(folder);
  } catch (thrown) {
    error = thrown;
  }
  expect(ImageSourceError.isInstance(error) && error.code).toBe("closure-not-bundled");
  expect((error as Error).message).toMatch(message);
  expect((error as Error).message).toContain(folder);
});

test("a missing entry and a missing esbuild have clear errors", () => {
  const folder = temporaryFolder({ ...closure, "sdk/node_modules/esbuild/index.js": "throw new Error('no binary')" });
  expect(() => bundle(folder, { entry: join(folder, "none.cjs") })).toThrow(/none\.cjs cannot be bundled:\nENOENT/);
  expect(() => bundle(folder, { sdkDir: join(folder, "sdk") })).toThrow(
    /cannot be loaded from .*sdk: no binary\. Install winglang again/s,
  );
});
