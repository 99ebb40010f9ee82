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
  /** What it installs beside our packages. */
  readonly devDependencies: Readonly<Record<string, string>>;
}

/** Makes a project of the programs in `fixtures/` that has installed our packages, and nothing else of ours. */
export async function createProject({ folder, manager, tarballs, devDependencies }: ProjectPlan): Promise<void> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(__dirname, "fixtures"), folder, { recursive: true });
  const core = `file:${tarballs.core}`;
  // The registry does not have these versions: what our packages say of each other has to be led to the tarballs.
  const overrides = {
    "@wing-containers/provider-kit": `file:${tarballs["provider-kit"]}`,
    "@wing-containers/core": core,
  };
  const manifest = {
    name: "app",
    private: true,
    dependencies: { "@wing-containers/core": core, "@wing-containers/sim-docker": `file:${tarballs["sim-docker"]}` },
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
