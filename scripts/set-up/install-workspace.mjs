import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { runCommand } from "./run-command.mjs";
import { note } from "./step.mjs";
import { root, rootManifest } from "./workspace.mjs";

/** Installs what pnpm-lock.yaml says, with the very pnpm that `packageManager` names. */
export async function installWorkspace() {
  const version = rootManifest.packageManager.split("@")[1].split("+")[0];
  await providePnpm(version);
  await runCommand("pnpm", ["install", "--frozen-lockfile"], { cwd: root, env: { CI: "true" } });
}

/** turbo calls `pnpm` by name too, so the right one has to come first on PATH and not only to be reachable by npx. */
async function providePnpm(version) {
  const tools = join(root, ".tools");
  process.env.PATH = [join(tools, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  if ((await pnpmVersion()) === version) return;
  note(`pnpm ${version} goes into .tools/`);
  await runCommand("npm", ["install", "--prefix", tools, "--no-audit", "--no-fund", `pnpm@${version}`], {
    cwd: tmpdir(),
  });
}

async function pnpmVersion() {
  // Inside the repository pnpm would try to become the pinned version; elsewhere it tells its own.
  const answer = await runCommand("pnpm", ["--version"], { cwd: tmpdir(), check: false, stream: false }).catch(
    () => null,
  );
  return answer?.output.trim();
}
