import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { providePnpm } from "./provide-pnpm.mjs";
import { runCommand } from "./run-command.mjs";
import { root, workspacePackages } from "./workspace.mjs";

const stamp = join(root, "node_modules", ".wing-containers-installed");

/** Installs what pnpm-lock.yaml says, unless the last installation was of the same. */
export async function installWorkspace() {
  await providePnpm();
  const wanted = fingerprint();
  if (isInstalled() && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  // With CI pnpm replaces a node_modules of another layout without a question.
  await runCommand("pnpm", ["install", "--frozen-lockfile"], { cwd: root, env: { CI: "true" } });
  writeFileSync(stamp, wanted);
}

/** Changes with everything that decides what gets installed. */
function fingerprint() {
  const manifests = workspacePackages().map(({ path }) => `${path}/package.json`);
  const hash = createHash("sha256").update(process.version);
  for (const path of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", ...manifests]) {
    const file = join(root, path);
    hash.update(`\0${path}\0`).update(existsSync(file) ? readFileSync(file) : "");
  }
  return hash.digest("hex");
}

/** Somebody may have removed the node_modules of one package. */
function isInstalled() {
  return workspacePackages()
    .filter(({ manifest }) => manifest.dependencies || manifest.devDependencies)
    .every(({ folder }) => existsSync(join(folder, "node_modules")));
}
