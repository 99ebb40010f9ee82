import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, runCreate } from "./run-create.js";

const NAME = "@tiny.cloud/wing-containers-orbit";

test("a provider is written in the words that were given", async () => {
  const folder = emptyFolder();
  const { code, stdout, stderr } = await runCreate(["a provider", "--name", NAME], folder);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain('cd "a provider"');
  const read = (path: string) => readFileSync(join(folder, "a provider", path), "utf8");
  const manifest = JSON.parse(read("package.json"));
  expect([manifest.name, manifest.version, manifest.private]).toEqual([NAME, "0.1.0", undefined]);
  expect(manifest.types).toBe("./lib/tiny.cloud-wing-containers-orbit.d.ts");
  expect(read("src/description.ts")).toContain('id: "orbit"');
  expect(read("README.md")).toContain(`wing compile -t ${NAME} main.w`);
  expect(read("README.md")).toContain("target/main.orbit/compose.yaml");
  expect(read(".gitignore")).toContain("node_modules/");
});

test("no file speaks of the template, and all dependencies are versions", async () => {
  const folder = emptyFolder();
  await runCreate(["--name", NAME], folder);
  const made = join(folder, "wing-containers-orbit");
  const files = readdirSync(made, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), "utf8")] as const);
  expect(texts.filter(([, text]) => text.includes("acme")).map(([name]) => name)).toEqual([]);
  const { peerDependencies, devDependencies } = JSON.parse(texts.find(([name]) => name === "package.json")?.[1] ?? "");
  const versions: string[] = [...Object.values<string>(peerDependencies), ...Object.values<string>(devDependencies)];
  expect(versions.length).toBeGreaterThan(10);
  expect(versions.filter((version) => !/^\^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("a folder with a new repository in it counts as empty", async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, ".git"));
  expect((await runCreate([".", "--name", NAME], folder)).code).toBe(0);
});

test.each([
  ["--help", /^Makes a provider .*\n\nUsage: npm create wing-containers-provider@latest \[folder\]/],
  ["-h", /^Makes a provider /],
  ["--version", /^\d+\.\d+\.\d+\n$/],
])("%s prints that, and nothing is written", async (option, printed) => {
  const folder = emptyFolder();
  const { code, stdout } = await runCreate([option], folder);
  expect(stdout).toMatch(printed);
  expect([code, readdirSync(folder)]).toEqual([0, []]);
});
