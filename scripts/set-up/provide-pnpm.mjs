import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.mjs";
import { note } from "./step.mjs";
import { root, rootManifest } from "./workspace.mjs";

const tools = join(root, ".tools");

/**
 * Puts the very pnpm that `packageManager` names on PATH, from .tools/ where the machine has another or none. turbo
 * calls `pnpm` by name too, so being reachable by npx is not enough.
 */
export async function providePnpm() {
  const version = rootManifest.packageManager.split("@")[1].split("+")[0];
  if (ownVersion() !== version) {
    if ((await machineVersion()) === version) return;
    note(`pnpm ${version} goes into .tools/`);
    const args = ["install", "--prefix", tools, "--no-audit", "--no-fund", `pnpm@${version}`];
    await runCommand("npm", args, { cwd: tmpdir() });
  }
  process.env.PATH = [join(tools, "node_modules", ".bin"), process.env.PATH].join(delimiter);
}

function ownVersion() {
  const manifest = join(tools, "node_modules", "pnpm", "package.json");
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")).version : undefined;
}

async function machineVersion() {
  // Inside the repository pnpm would try to become the pinned version; elsewhere it tells its own.
  const options = { cwd: tmpdir(), check: false, stream: false };
  const answer = await runCommand("pnpm", ["--version"], options).catch(() => null);
  return answer?.output.trim();
}
