import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { createProject, type ProjectPlan } from "./create-project";
import { packPackages } from "./pack-packages";
import { runProgram } from "./run-program";
import { runTool } from "./run-tool";
import { temporaryFolder } from "./temporary-folder";
import { root, wingVersion } from "./workspace";

/** The SDK is laid out once. */
vi.setConfig({ hookTimeout: 180_000, testTimeout: 60_000 });

const work = temporaryFolder();
const elsewhere = join(work, "elsewhere");
const provider = join(work, "author/provider");

beforeAll(async () => {
  mkdirSync(elsewhere);
  const tarballs = await packPackages(work);
  const make = (name: string, plan: Pick<ProjectPlan, "manager" | "packages"> & Partial<ProjectPlan>) =>
    createProject({ folder: join(work, name), tarballs, devDependencies: {}, ...plan });
  await Promise.all([
    make("npm", { manager: "npm", packages: ["sim-docker"] }),
    make("pnpm", { manager: "pnpm", packages: ["sim-docker"] }),
    make("npm-both", { manager: "npm", packages: ["sim-docker", "wing-containers"] }),
    make("pnpm-both", { manager: "pnpm", packages: ["sim-docker", "wing-containers"] }),
    make("alone", { manager: "npm", packages: ["wing-containers"] }),
    make("author", {
      manager: "pnpm",
      packages: ["core", "conformance", "wing-containers"],
      devDependencies: { "@winglang/sdk": wingVersion },
    }),
    installGlobally(["core", "provider-kit", "wing-containers", "sim-docker"].map((name) => join(work, `${name}.tgz`))),
  ]);
  cpSync(join(root, "packages/wing-containers/test/fixtures/reference"), provider, { recursive: true });
});

function installGlobally(tarballs: readonly string[]): Promise<string> {
  const options = ["--prefer-offline", "--no-audit", "--no-fund", "--prefix", work];
  return runTool("npm", ["install", "--global", ...options, ...tarballs], work);
}

/** What a user types, without what npx would fetch where nothing is installed. */
const npx = (args: readonly string[], folder: string) =>
  runProgram("npx", ["--no", "wing-containers", ...args], folder);

describe.each(["npm", "pnpm", "npm-both", "pnpm-both"])("a project with sim-docker: %s", (name) => {
  const folder = join(work, name);

  test("clean and check-function are those of its sim-docker", async () => {
    const clean = await npx(["clean", "--help"], folder);
    expect(clean).toMatchObject({ code: 0, output: expect.stringContaining("--app <id>") });
    const check = await npx(["check-function", "busybox:1.36", "--timeout", "soon"], folder);
    expect(check).toMatchObject({ code: 1, output: expect.stringContaining("It must be a number of seconds") });
  });

  test("its providers are found", async () => {
    const { code, output } = await npx(["capabilities", "--only", "udp"], folder);
    expect(output).toContain("sim-docker  @wing-containers/sim-docker ");
    expect(output).toMatch(/^port\.udp +native ✓/m);
    expect(code).toBe(0);
  });
});

test("without sim-docker its commands say how to get it", async () => {
  const { code, output } = await npx(["clean"], join(work, "alone"));
  expect(output).toContain("npm install --save-dev @wing-containers/sim-docker");
  expect(code).toBe(2);
});

test("installed globally, it finds what is installed beside it", async () => {
  const program = join(work, process.platform === "win32" ? "wing-containers.cmd" : "bin/wing-containers");
  expect(await runTool(program, ["capabilities", "--only", "udp"], elsewhere)).toContain(
    "@wing-containers/sim-docker ",
  );
  expect(await runTool(program, ["clean", "--help"], elsewhere)).toContain("--app <id>");
});

test("an author's provider is tested by the packed suite", async () => {
  const { code, output } = await npx(
    ["conformance", "provider/lib/index.js", "--only", "> port[.]udp"],
    join(work, "author"),
  );
  expect(output).toContain("✓ port.udp\n");
  expect(code).toBe(0);
  const failing = await npx(
    ["conformance", "provider/lib/forgets-env.js", "--only", "> process[.]env"],
    join(work, "author"),
  );
  expect(failing.output).toContain("✗ process.env: ");
  expect(failing.code).toBe(1);
});
