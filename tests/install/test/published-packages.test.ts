import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { PACKAGES, packPackages } from "./pack-packages";
import { runTool } from "./run-tool";
import { temporaryFolder } from "./temporary-folder";
import { root } from "./workspace";

vi.setConfig({ hookTimeout: 60_000 });

/** The AWS SDK looks for them where somebody wants signatures for several regions; the program goes on without. */
const OPTIONAL = ["@aws-sdk/signature-v4-crt", "@aws-sdk/signature-v4a"];

const work = temporaryFolder();

beforeAll(async () => {
  const tarballs = await packPackages(work);
  for (const name of PACKAGES) {
    mkdirSync(join(work, name));
    await runTool("tar", ["-xzf", tarballs[name], "-C", name, "--strip-components", "1"], work);
  }
});

const filesOf = (name: string) =>
  readdirSync(join(work, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(work, name).length + 1));
const textOf = (name: string, file: string) => readFileSync(join(work, name, file), "utf8");
const manifestOf = (name: string) => JSON.parse(textOf(name, "package.json"));

describe.each(PACKAGES)("%s", (name) => {
  test("the tarball has the library, and nothing of how it was made", () => {
    const files = filesOf(name);
    const allowed =
      /^(lib\/.+\.(js|cjs|d\.ts)(\.map)?|lib\/image\/Dockerfile|lib\/(adapter|prober)\/(amd64|arm64)\/(wing-function|prober)|\.jsii|package\.json|conformance-report\.json|README\.md|LICENSE)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(files.filter((file) => /(^|\/)(test|src|\.build)\/|\.test\./.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(["README.md", "LICENSE", manifestOf(name).main.replace(/^\.\//, "")]));
  });

  test("no file knows the machine that built it", () => {
    const paths = [root, homedir()].filter((path) => path.length > 1);
    expect(filesOf(name).filter((file) => paths.some((path) => textOf(name, file).includes(`${path}/`)))).toEqual([]);
  });

  test("every module that it loads is Node's, Wing's, its own or a dependency of its own", () => {
    const loaded = filesOf(name)
      .filter((file) => /^lib\/.*\.c?js$/.test(file))
      .flatMap((file) => [...textOf(name, file).matchAll(/\brequire\(["']([^"'.][^"']*)["']\)/g)])
      .map(([, id = ""]) => id);
    const { name: own, dependencies = {} } = manifestOf(name);
    const packages = [own, "@winglang/sdk", ...Object.keys(dependencies), ...OPTIONAL];
    const isKnown = (id: string) =>
      id.startsWith("node:") ||
      builtinModules.includes(id) ||
      packages.some((known) => `${id}/`.startsWith(`${known}/`));
    expect(loaded.length).toBeGreaterThan(0);
    expect(loaded.filter((id) => !isKnown(id))).toEqual([]);
  });

  test("the manifest names no workspace and no catalog", () => {
    expect(textOf(name, "package.json")).not.toMatch(/"(workspace|catalog|link|file):/);
  });
});

test("core has no dependencies of any kind: Wing's loader resolves each one, and fails on pnpm's layout", () => {
  const { dependencies, peerDependencies, optionalDependencies, bundledDependencies } = manifestOf("core");
  expect([dependencies, peerDependencies, optionalDependencies, bundledDependencies]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("core has the assembly that Wing reads, of its own version", () => {
  const { name, version, schema } = JSON.parse(textOf("core", ".jsii"));
  expect({ name, version }).toEqual({ name: "@wing-containers/core", version: manifestOf("core").version });
  expect(schema).toBe("jsii/0.10.0");
});
