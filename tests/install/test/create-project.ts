import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tarballs } from "./pack-packages";
import { runTool } from "./run-tool";
import { pnpm } from "./workspace";

/** A user's project. */
export interface ProjectPlan {
  /** Where it goes; the folder is made. */
  readonly folder: string;
  /** Which program installs it. */
  readonly manager: "npm" | "pnpm";
  readonly tarballs: Tarballs;
  /** Which of our packages it depends on. */
  readonly packages: readonly (keyof Tarballs)[];
  /** What it installs beside our packages. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Makes a project of the programs in `fixtures/` that has installed some of our packages, and nothing else of ours. */
export async function createProject(plan: ProjectPlan): Promise<void> {
  const { folder, manager, tarballs, packages, devDependencies } = plan;
  mkdirSync(folder, { recursive: true });
  cpSync(join(__dirname, "fixtures"), folder, { recursive: true });
  const files = (names: readonly (keyof Tarballs)[]) =>
    Object.fromEntries(names.map((name) => [publishedName(name), `file:${tarballs[name]}`]));
  // The registry does not have these versions: what our packages say of each other has to be led to the tarballs.
  const overrides = files(["provider-kit", "core", "wing-containers"]);
  const manifest = {
    name: "app",
    private: true,
    dependencies: files(packages),
    devDependencies,
    ...(manager === "npm" ? { overrides } : { pnpm: { overrides } }),
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
  const npm = ["npm", "install", "--prefer-offline", "--no-audit", "--no-fund"];
  const [command = "", ...args] =
    manager === "npm"
      ? npm
      : ["npx", ...pnpm, "install", "--prefer-offline", "--no-frozen-lockfile", "--ignore-workspace"];
  await runTool(command, args, folder);
}

/** Only the command has a name without our scope, so that npx finds it. */
function publishedName(name: keyof Tarballs): string {
  return name === "wing-containers" ? name : `@wing-containers/${name}`;
}
