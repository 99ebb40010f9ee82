import { execFile } from "node:child_process";
import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Script } from "node:vm";
import { expect, test } from "vitest";
import { platformShim } from "../src/index";
import { installPlatform } from "./platform-package";
import { temporaryFolder } from "./temporary-folder";

const run = promisify(execFile);
const wing = join(dirname(require.resolve("winglang/package.json")), "bin/wing");
const sdkMain = realpathSync(require.resolve("@winglang/sdk", { paths: [realpathSync(dirname(wing))] }));
const program = { "main.w": "bring cloud;\nnew cloud.Bucket();\n" };

const besideForeignSdk = {
  "toy.wplatform.js": 'module.exports = require("@acme/toy/lib/index.js");',
  "node_modules/@winglang/sdk/lib/index.js": 'throw new Error("the wrong SDK was loaded");',
  "node_modules/@winglang/sdk/package.json": '{ "name": "@winglang/sdk", "main": "lib/index.js" }',
};

/** pnpm's scripts set NODE_PATH, which would let Node find an SDK that a user's project does not have. */
const env = { ...process.env, NODE_PATH: "", WING_DISABLE_ANALYTICS: "1" };

async function compile(project: string, platform: string[]) {
  const { stderr } = await run(process.execPath, [wing, "compile", ...platform, "main.w"], { cwd: project, env });
  expect(stderr).not.toContain("error");
  return JSON.parse(readFileSync(join(project, "target/main.wsim/seen.json"), "utf8"));
}

test("the text is one script, the same for every provider but for the bundle's name", () => {
  const text = platformShim("wing-containers-aws.cjs");
  expect(() => new Script(text)).not.toThrow();
  expect(text.replaceAll("-aws", "-gcp")).toBe(platformShim("wing-containers-gcp.cjs"));
});

test.each(["", "index.js", "../up.cjs", 'a".cjs', "lib/a.cjs"])("%j is refused as a bundle's name", (name) => {
  expect(() => platformShim(name)).toThrow(`is "${name}"`);
});

test.each([
  ["by name", "@acme/toy"],
  ["by path", "./node_modules/@acme/toy/lib/index.js"],
  ["through a *.wplatform.js", "./toy.wplatform.js"],
])("Wing's own loader in the CLI's process, %s, gets the platform on the running SDK", async (_title, platform) => {
  const project = temporaryFolder(besideForeignSdk);
  installPlatform(project);
  const load = `
    const { _loadCustomPlatform } = require(${JSON.stringify(join(dirname(sdkMain), "platform/platform-manager.js"))});
    const loaded = [_loadCustomPlatform("${platform}"), _loadCustomPlatform("${platform}")];
    const { Platform } = require(${JSON.stringify(join(dirname(sdkMain), "target-sim/platform.js"))});
    console.log(loaded.every((platform) => platform instanceof Platform), require.resolve("@winglang/sdk"));`;
  const { stdout, stderr } = await run(process.execPath, ["-e", load], { cwd: project, env });
  expect(stdout.trim() + stderr).toBe(`true ${sdkMain}`);
});

test("wing compile -t @scope/name runs the platform of a copied package", async () => {
  const project = temporaryFolder(program);
  installPlatform(project);
  expect(await compile(project, ["-t", "@acme/toy"])).toEqual({ sdk: sdkMain, sameApp: true });
});

test("wing compile runs the platform of a linked package, as a second one and by path", async () => {
  const project = temporaryFolder(program);
  installPlatform(project, temporaryFolder());
  expect(await compile(project, ["-t", "sim", "-t", "./node_modules/@acme/toy/lib/index.js"])).toEqual({
    sdk: sdkMain,
    sameApp: true,
  });
});

test("a *.wplatform.js may require the platform", async () => {
  const project = temporaryFolder({ ...program, ...besideForeignSdk });
  installPlatform(project);
  expect(await compile(project, ["-t", "sim"])).toEqual({ sdk: sdkMain, sameApp: true });
});
