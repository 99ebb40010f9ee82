import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { createProject } from "./create-project";
import { installGlobalWing } from "./install-global-wing";
import { packPackages } from "./pack-packages";
import { runProgram } from "./run-program";
import { temporaryFolder } from "./temporary-folder";
import { wingVersion } from "./workspace";

/** Wing and what it needs are 316 MB, which npm takes a minute to lay out twice on a slow machine. */
vi.setConfig({ hookTimeout: 300_000, testTimeout: 120_000 });

const SIMULATOR = ["-t", "@wing-containers/sim-docker"];
const local = "node_modules/.bin/wing";
const work = temporaryFolder();
const npmLocal = join(work, "npm-local");
const npmGlobal = join(work, "npm-global");
const pnpmProject = join(work, "pnpm");
let globalWing: string;

beforeAll(async () => {
  const tarballs = await packPackages(work);
  const plan = { tarballs, packages: ["core", "sim-docker", "aws"] } as const;
  const winglang = { winglang: wingVersion, "@wingcloud/framework": wingVersion };
  const installed = await Promise.all([
    installGlobalWing(work),
    createProject({ folder: npmLocal, manager: "npm", ...plan, devDependencies: winglang }),
    createProject({ folder: npmGlobal, manager: "npm", ...plan, devDependencies: {} }),
    createProject({ folder: pnpmProject, manager: "pnpm", ...plan, devDependencies: winglang }),
  ]);
  globalWing = installed[0];
});

/** Compiles a program of the project and resolves with the file in which the simulator finds our class. */
async function compile(
  folder: string,
  wing: string,
  platforms: readonly string[],
  program = "main.w",
): Promise<string> {
  const target = join(folder, program, "../target");
  rmSync(target, { recursive: true, force: true });
  const { code, output } = await runProgram(wing, ["compile", ...platforms, program], folder);
  expect({ code, output: withoutPnpmWarning(output) }).toEqual({ code: 0, output: "" });
  const name = program.endsWith(".ts") ? "main.ts" : "main";
  const { types, resources } = JSON.parse(readFileSync(join(target, `${name}.wsim/simulator.json`), "utf8"));
  const ours = Object.values<{ type: string }>(resources).map(({ type }) => type);
  expect(ours).toContain("@wing-containers/sim-docker.Workload");
  return realpathSync(types["@wing-containers/sim-docker.Workload"].sourcePath);
}

/** Of Wing, which prints it for every project of pnpm. */
function withoutPnpmWarning(output: string): string {
  return output.replace(/^warning: The current project has a pnpm.*\n/gm, "");
}

async function expectTestToPass(folder: string, wing: string): Promise<void> {
  const { code, output } = await runProgram(wing, ["test", ...SIMULATOR, "main.w"], folder);
  expect(output).toContain("Tests 1 passed (1)");
  expect(code).toBe(0);
}

describe.each([
  ["npm, local wing", npmLocal, () => local],
  ["npm, global wing", npmGlobal, () => globalWing],
  ["pnpm, local wing", pnpmProject, () => local],
  ["pnpm, global wing", pnpmProject, () => globalWing],
])("%s", (_title, folder, wing) => {
  test("the platform alone", async () => {
    expect(await compile(folder, wing(), SIMULATOR)).toContain(folder);
  });

  test("the platform for AWS, whose Terraform files need nothing of the project", async () => {
    const { code, output } = await runProgram(wing(), ["compile", "-t", "@wing-containers/aws", "main.w"], folder);
    expect({ code, output: withoutPnpmWarning(output) }).toEqual({ code: 0, output: "" });
    const written = readFileSync(join(folder, "target/main.tfaws/main.tf.json"), "utf8");
    expect(Object.keys(JSON.parse(written).resource)).toContain("aws_ecs_task_definition");
    expect(written).not.toContain(folder);
  });

  test("the platform after sim", async () => {
    expect(await compile(folder, wing(), ["-t", "sim", ...SIMULATOR])).toContain(folder);
  });

  test("the platform in a *.wplatform.js beside the program", async () => {
    expect(await compile(folder, wing(), ["-t", "sim"], "implicit/main.w")).toContain(folder);
  });
});

test.each([
  ["npm, local wing", npmLocal, () => local],
  ["npm, global wing", npmLocal, () => globalWing],
  ["pnpm, local wing", pnpmProject, () => local],
])("a TypeScript program: %s", async (_title, folder, wing) => {
  expect(await compile(folder, wing(), SIMULATOR, "main.ts")).toContain(folder);
});

test("wing test runs containers: npm, local wing", () => expectTestToPass(npmLocal, local));
test("wing test runs containers: pnpm, global wing", () => expectTestToPass(pnpmProject, globalWing));
