import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { applyDiff } from "./apply-diff";
import { createProvider } from "./create-provider";
import { documentBlocks } from "./document-blocks";
import { runProgram } from "./run-program";
import { runTool } from "./run-tool";
import { temporaryFolder } from "./temporary-folder";
import { root } from "./workspace";

// Wing and what it needs are 316 MB, which npm takes a minute to install on a slow machine.
vi.setConfig({ hookTimeout: 300_000, testTimeout: 120_000 });

const CAPABILITY = "process.stop-grace-period";
const blocks = documentBlocks(join(root, "docs/author-a-provider.md"), "Do one capability more");
const of = (language: string) => blocks.filter((block) => block.language === language).map(({ text }) => text);
const [program = ""] = of("wing");
const [refused, unwritten, unseen, beyond] = of("text");
const [declare = "", write = "", ...inspect] = of("diff");
const [claim = ""] = of("json");

const NAME = "@acme/wing-containers-acme";
const work = temporaryFolder();
let provider: string;

beforeAll(async () => {
  provider = await createProvider(work, NAME);
});

const npm = (...args: string[]) => runProgram("npm", args, provider);
const report = () => JSON.parse(readFileSync(join(provider, "conformance-report.json"), "utf8"));

/** Compiles the document's program with what was built last. */
function compileSlow() {
  writeFileSync(join(provider, "sample/slow.main.w"), program);
  return runProgram("node_modules/.bin/wing", ["compile", "-t", "./lib/index.js", "sample/slow.main.w"], provider);
}

/** Lines of a block, without what a terminal puts around them. */
function linesOf(text = ""): readonly string[] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim());
}

function expectToFail({ code, output }: { readonly code: number | string; readonly output: string }, text?: string) {
  expect(linesOf(text).filter((line) => !output.includes(line))).toEqual([]);
  expect(text).toBeDefined();
  expect(code).not.toBe(0);
}

test("a provider that was just made compiles its sample with the real wing", async () => {
  const { code, output } = await npm("run", "sample");
  expect(code, output).toBe(0);
  const compose = readFileSync(join(provider, "sample/target/main.acme/compose.yaml"), "utf8");
  expect(compose).toContain("image: nginx:1.25-alpine");
  expect(compose).toContain("REDIS_HOST: redis");
});

test("its types hold, and its tests pass", async () => {
  const [types, tests] = await Promise.all([npm("run", "typecheck"), npm("test")]);
  expect(types.code, types.output).toBe(0);
  expect(tests.code, tests.output).toBe(0);
  expect(report()).toMatchObject({ provider: { id: "acme", version: "0.1.0" }, conformant: true });
  expect(report().capabilities[CAPABILITY]).toMatchObject({ declared: "unsupported", seen: ["refused"] });
});

test("what it does not do yet is refused as the document shows", async () => {
  expectToFail(await compileSlow(), refused);
});

test("a declaration alone fails as the document shows", async () => {
  applyDiff(provider, declare);
  expectToFail(await npm("test", "--", "-t", CAPABILITY), unwritten);
});

test("what is written and not inspected fails as the document shows", async () => {
  applyDiff(provider, write);
  expectToFail(await npm("test", "--", "-t", CAPABILITY), unseen);
});

test("with an inspector the tests pass, and the report says what the document shows", async () => {
  expect(inspect.length).toBeGreaterThan(0);
  for (const diff of inspect) applyDiff(provider, diff);
  const { code, output } = await npm("test", "--", "-u");
  expect(code, output).toBe(0);
  expect(report().conformant).toBe(true);
  expect(report().capabilities).toMatchObject(JSON.parse(claim));
  expect(readFileSync(join(provider, "README.md"), "utf8")).toContain(`| \`${CAPABILITY}\` | limited |`);
});

test("a program beyond the new limits is refused as the document shows", async () => {
  expectToFail(await compileSlow(), beyond);
});

test("packed, it compiles programs of a project that has it and core, by a wing that is elsewhere", async () => {
  const project = join(work, "project");
  mkdirSync(project);
  await runTool("npm", ["pack", "--pack-destination", work], provider);
  const dependencies = {
    "@wing-containers/core": "file:../core.tgz",
    [NAME]: "file:../acme-wing-containers-acme-0.1.0.tgz",
  };
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "project", private: true, dependencies }));
  writeFileSync(join(project, "main.w"), program.replace("2.5s", "20s"));
  await runTool("npm", ["install", "--prefer-offline", "--no-audit", "--no-fund"], project);
  await runTool(join(provider, "node_modules/.bin/wing"), ["compile", "-t", NAME, "main.w"], project);
  expect(readFileSync(join(project, "target/main.acme/compose.yaml"), "utf8")).toContain("stop_grace_period: 20s");
});
